/** What the end-to-end build shows of a page's scan to tests and to the accuracy benchmark, in our own world only. */
import type { IndexView } from '../../glossary/match/index-view.ts';
import { PageScan } from './page/scan.ts';
import { finish } from './page/scan-queue.ts';
import { chooseMatches } from './page/select.ts';
import { PageSubject } from './page/subject.ts';

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

/** What the session knows of itself. */
export interface SessionSeam {
  settled: boolean;
  registered: number;
  chose: { longest: number; total: number };
  at(x: number, y: number): number | null;
  choose(): void;
}

declare global {
  var plainwordSeam: (() => Seam) | undefined;
}

function* spansIn(scan: PageScan, ids: readonly string[]): Generator<Span> {
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

function freshSpans(index: () => IndexView, ids: readonly string[]): Span[] {
  const end = new AbortController();
  const failed = (error: unknown) => {
    throw error;
  };
  const scan = new PageScan({ index, signal: end.signal, changed() {}, failed });
  scan.start();
  scan.finish();
  end.abort();
  finish(chooseMatches(scan.list.all, new PageSubject(), scan.conceptsOfTitle()));
  return [...spansIn(scan, ids)];
}

export function showSeam(
  scan: PageScan,
  index: () => IndexView,
  ids: readonly string[],
  session: () => SessionSeam,
): void {
  globalThis.plainwordSeam = () => {
    const { settled, registered, chose, at, choose } = session();
    return {
      ready: scan.queue.idle && settled,
      get spans() {
        return [...spansIn(scan, ids)];
      },
      count: scan.list.all.reduce((sum, block) => sum + block.matches.length, 0),
      first: (most) => spansIn(scan, ids).take(most).toArray(),
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
      fresh: () => freshSpans(index, ids),
    };
  };
}
