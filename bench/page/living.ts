/** Our scan of a page that lives: slices between frames, text that comes later. */
import { PageScan } from '../../entrypoints/content/page/scan.ts';
import { lazyIndex, openIndex, type PackedIndex } from '../../glossary/match/index-view.ts';
import { dirtyFrame } from './frames.ts';
import { plainword } from './plainword.ts';

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

function scanWith(packed: PackedIndex): { scan: PageScan; end: () => void } {
  const ending = new AbortController();
  const scan = new PageScan({
    index: lazyIndex(packed),
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
  /** ms of our work on the text that came. */
  ms: number;
  /** The same over a plain scan of the same text. */
  ratio: number;
  /** Candidates in it. */
  found: number;
}

export const living = {
  /** Reads the page in slices while frames are drawn. */
  async slices(packed: PackedIndex): Promise<Sliced> {
    const whole = plainword(openIndex(packed));
    whole();
    const times = [0, 0, 0].map(() => {
      const start = performance.now();
      whole();
      return performance.now() - start;
    });
    const { scan, end } = scanWith(packed);
    await sleep(100);
    const frames = watchFrames();
    scan.start();
    await idle(scan);
    const frameGap = frames();
    end();
    const { longest, worked } = scan.queue;
    return { longestSlice: longest, frameGap, overhead: worked / median(times) };
  },

  /** Dirty frames of a page that we watch and that holds none of our words, over those of a page left alone. */
  async watched(packed: PackedIndex, frames: number): Promise<{ ratio: number; registered: number }> {
    const alone: number[] = [];
    const watched: number[] = [];
    for (let i = 0; i < 3; i++) {
      alone.push(await dirtyFrame(frames));
      const { scan, end } = scanWith(packed);
      scan.start();
      await idle(scan);
      watched.push(await dirtyFrame(frames));
      end();
    }
    return { ratio: median(watched) / median(alone), registered: CSS.highlights.size };
  },

  /** Appends paragraphs, as a chat or a list that grows, and takes our work on them; one rehearsal first. */
  async append(packed: PackedIndex, texts: readonly string[]): Promise<Appended> {
    const { scan, end } = scanWith(packed);
    scan.start();
    await idle(scan);
    const results: Appended[] = [];
    for (let i = 0; i < 5; i++) {
      const section = document.createElement('section');
      document.body.append(section);
      await sleep(150);
      const before = scan.queue.worked;
      for (const text of texts) {
        const p = document.createElement('p');
        p.textContent = text;
        section.append(p);
      }
      // Its wait for changes has nothing to do with its work.
      scan.finish();
      const ms = scan.queue.worked - before;
      const plain = plainword(openIndex(packed), section);
      const times = [0, 0, 0, 0, 0].map(() => {
        const start = performance.now();
        plain();
        return performance.now() - start;
      });
      results.push({ ms, ratio: ms / median(times), found: plain() });
      section.remove();
      scan.finish();
    }
    end();
    results.shift();
    return results.sort((a, b) => a.ms - b.ms)[results.length >> 1] as Appended;
  },
};
