/** Our scan of a page that lives: slices between frames, text that comes later. */
import { PageScan } from '../../entrypoints/content/page/scan.ts';
import { type IndexView, lazyIndex, openIndex, type PackedIndex } from '../../glossary/match/index-view.ts';
import { dirtyFrame } from './frames.ts';
import { plainword } from './plainword.ts';

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

/** How often each is done, in turn. */
const TURNS = 7;
/** Rehearsals before anything is timed: until all code is compiled, as in the suites of warm calls. */
const READINGS_REHEARSED = 3;
const APPENDS_REHEARSED = 30;

function scanWith(index: () => IndexView): { scan: PageScan; end: () => void } {
  const ending = new AbortController();
  const scan = new PageScan({
    index,
    signal: ending.signal,
    changed() {},
    failed: (error) => {
      throw error;
    },
  });
  return { scan, end: () => ending.abort() };
}

/** Resolves once nothing is left to read. */
async function idle(scan: PageScan): Promise<void> {
  do await sleep(50);
  while (!scan.queue.idle);
}

/** Counts the longest time between two frames until it is told to stop. */
function watchFrames(): () => number {
  let longest = 0;
  let before = performance.now();
  let on = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - before);
    before = now;
    if (on) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return () => {
    on = false;
    return longest;
  };
}

export interface Sliced {
  longestSlice: number;
  frameGap: number;
  /** Time of all slices over the time of the same work in one task. */
  overhead: number;
}

export interface Appended {
  /** ms of our work on the text that came: the first time, and warm. */
  first: number;
  ms: number;
  /** The same over a plain scan of the same text, as new to it. */
  ratio: number;
  /** What the browser's own list of the changes takes, asked once for what came and went, over that plain scan. */
  records: number;
  /** Candidates in it. */
  found: number;
}

/** A section of paragraphs, put into the page one by one, as a chat or a list that grows, or all at once. */
function append(texts: readonly string[], atOnce: boolean): HTMLElement {
  const section = document.createElement('section');
  if (!atOnce) document.body.append(section);
  for (const text of texts) {
    const p = document.createElement('p');
    p.textContent = text;
    section.append(p);
  }
  if (atOnce) document.body.append(section);
  return section;
}

/** Asks of each change only what no observer can do without. */
function readRecords(observer: MutationObserver): number {
  let nodes = 0;
  for (const { type, addedNodes, removedNodes } of observer.takeRecords()) {
    if (type === 'childList') nodes += removedNodes.length + (addedNodes[0] ? 1 : 0);
  }
  return nodes;
}

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

export const living = {
  /** Reads the page in slices while frames are drawn, in turn with the same work in one task; medians. */
  async slices(packed: PackedIndex): Promise<Sliced> {
    const index = openIndex(packed);
    const one: number[] = [];
    const sliced: number[] = [];
    const slice: number[] = [];
    const gap: number[] = [];
    for (let i = 0; i < READINGS_REHEARSED + TURNS; i++) {
      const whole = scanWith(() => index);
      const start = performance.now();
      whole.scan.start();
      whole.scan.finish();
      const inOne = performance.now() - start;
      whole.end();
      const { scan, end } = scanWith(() => index);
      await sleep(100);
      const frames = watchFrames();
      scan.start();
      await idle(scan);
      const longest = frames();
      end();
      if (i < READINGS_REHEARSED) continue;
      one.push(inOne);
      gap.push(longest);
      sliced.push(scan.queue.worked);
      slice.push(scan.queue.longest);
    }
    return { longestSlice: median(slice), frameGap: median(gap), overhead: median(sliced) / median(one) };
  },

  /** Dirty frames of a page that we watch and that holds none of our words, over those of a page left alone. */
  async watched(packed: PackedIndex, frames: number): Promise<{ ratio: number; registered: number }> {
    const alone: number[] = [];
    const watched: number[] = [];
    for (let i = 0; i < 3; i++) {
      alone.push(await dirtyFrame(frames));
      const { scan, end } = scanWith(lazyIndex(packed));
      scan.start();
      await idle(scan);
      watched.push(await dirtyFrame(frames));
      end();
    }
    return { ratio: median(watched) / median(alone), registered: CSS.highlights.size };
  },

  /** Appends paragraphs and takes our work on them: the first time, and warm, in turn with the least that it can take. */
  async append(packed: PackedIndex, texts: readonly string[], atOnce: boolean): Promise<Appended> {
    const { scan, end } = scanWith(lazyIndex(packed));
    scan.start();
    await idle(scan);
    const index = openIndex(packed);
    const observer = new MutationObserver(() => {});
    const ours: number[] = [];
    const plain: number[] = [];
    const records: number[] = [];
    let first = 0;
    let found = 0;
    for (let i = 0; i < APPENDS_REHEARSED + TURNS; i++) {
      // Its wait for changes has nothing to do with its work; taking in the browser's records of them has.
      const read = append(texts, atOnce);
      const ms = timed(() => scan.finish());
      first ||= ms;
      read.remove();
      scan.finish();
      // A text is dearer the first time that it is read: both get one that is new.
      observer.observe(document, { childList: true, characterData: true, subtree: true });
      const other = append(texts, atOnce);
      const asked = timed(() => readRecords(observer));
      observer.disconnect();
      const find = plainword(index, other);
      const alone = timed(() => {
        found = find();
      });
      other.remove();
      scan.finish();
      if (i < APPENDS_REHEARSED) continue;
      ours.push(ms);
      records.push(asked);
      plain.push(alone);
    }
    end();
    const least = median(plain);
    const ms = median(ours);
    return { first, ms, ratio: ms / least, records: median(records) / least, found };
  },
};
