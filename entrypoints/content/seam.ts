/** What the end-to-end build shows of a page's scan to tests and to the accuracy benchmark, in our own world only. */
import { ids } from 'virtual:glossary/index';
import type { IndexView } from '../../glossary/match/index-view.ts';
import { chooseMatches } from '../marks/choose/select.ts';
import { PageSubject } from '../marks/choose/subject.ts';
import type { MarksSeam } from './marks-part.ts';
import { PageScan } from './page/scan.ts';
import { finish } from './page/scan-queue.ts';

/** A mark as boundary points: (text node, UTF-16 offset). */
export interface Span {
  start: [Text, number];
  end: [Text, number];
  id: string;
  /** Number by which `at` names it. */
  word: number;
}

export interface Seam {
  /** Everything was read and chosen. */
  ready: boolean;
  /** All marks. */
  spans: Span[];
  /** Number of marks, and the first few: a page can have very many. */
  count: number;
  first(most: number): Span[];
  longestSlice: number;
  /** Time that reading took so far, in ms. */
  worked: number;
  registered: number;
  /** Longest step of a choice of marks, and the time that all of them took so far, in ms. */
  longestChoice: number;
  chose: number;
  /** The word of the shown mark at a viewport point, or null. */
  at(x: number, y: number): number | null;
  /** Reads and chooses at once all that waits. */
  finish(): void;
  /** The marks that a scan of the page as it stands now would find, at once and without slices. */
  fresh(): Span[];
}

declare global {
  var plainwordSeam: (() => Seam) | undefined;
}

function* spansIn(scan: PageScan): Generator<Span> {
  for (const block of scan.list.all) {
    for (const match of block.matches) {
      const at = block.boundary(match);
      if (!at) continue;
      yield {
        start: [at.startContainer as Text, at.startOffset],
        end: [at.endContainer as Text, at.endOffset],
        id: ids[match.entry] as string,
        word: match.word,
      };
    }
  }
}

function freshSpans(index: () => IndexView): Span[] {
  const end = new AbortController();
  const failed = (error: unknown) => {
    throw error;
  };
  const scan = new PageScan({ index, signal: end.signal, changed() {}, failed });
  scan.start();
  scan.finish();
  end.abort();
  finish(chooseMatches(scan.list.all, new PageSubject(), scan.conceptsOfTitle()));
  return [...spansIn(scan)];
}

const NO_MARKS: Omit<MarksSeam, 'settled'> = {
  registered: 0,
  chose: { longest: 0, total: 0 },
  at: () => null,
  choose() {},
};

/** @param marks what they know of themselves; where there are none, whether that will stay so */
export function showSeam(scan: PageScan, index: () => IndexView, marks: () => MarksSeam | boolean): void {
  globalThis.plainwordSeam = () => {
    const known = marks();
    const { settled, registered, chose, at, choose } =
      typeof known === 'boolean' ? { ...NO_MARKS, settled: known } : known;
    return {
      ready: scan.queue.idle && settled,
      get spans() {
        return [...spansIn(scan)];
      },
      count: scan.list.all.reduce((sum, block) => sum + block.matches.length, 0),
      first: (most) => spansIn(scan).take(most).toArray(),
      longestSlice: scan.queue.longest,
      worked: scan.queue.worked - chose.total,
      registered,
      longestChoice: chose.longest,
      chose: chose.total,
      at,
      finish() {
        scan.finish();
        choose();
        // Choosing is work of the queue too.
        scan.queue.drain();
      },
      fresh: () => freshSpans(index),
    };
  };
}
