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
  /** ms of our work on the text that came: the first time, and in the turn with the median ratio. */
  first: number;
  ms: number;
  /** The same over a plain scan of the same text. */
  ratio: number;
  /** Candidates in it. */
  found: number;
}

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

  /** Appends paragraphs, as a chat or a list that grows, and takes our work on them: the first time, and warm. */
  async append(packed: PackedIndex, texts: readonly string[]): Promise<Appended> {
    const { scan, end } = scanWith(lazyIndex(packed));
    scan.start();
    await idle(scan);
    const results: Omit<Appended, 'first'>[] = [];
    let first = 0;
    for (let i = 0; i < APPENDS_REHEARSED + TURNS; i++) {
      const section = document.createElement('section');
      document.body.append(section);
      scan.finish();
      for (const text of texts) {
        const p = document.createElement('p');
        p.textContent = text;
        section.append(p);
      }
      // Its wait for changes has nothing to do with its work; taking in the browser's records of them has.
      const begun = performance.now();
      scan.finish();
      const ms = performance.now() - begun;
      first ||= ms;
      const plain = plainword(openIndex(packed), section);
      const times = [0, 0, 0, 0, 0].map(() => {
        const start = performance.now();
        plain();
        return performance.now() - start;
      });
      if (i >= APPENDS_REHEARSED) results.push({ ms, ratio: ms / median(times), found: plain() });
      section.remove();
      scan.finish();
    }
    end();
    results.sort((a, b) => a.ratio - b.ratio);
    return { ...(results[results.length >> 1] as Appended), first };
  },
};
