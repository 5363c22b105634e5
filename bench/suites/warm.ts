/** All engines on all pages with all lists, side by side in one page and in turn: the warm medians. */
import type { Page } from '@playwright/test';
import type { Bench } from '../browser.ts';
import type { BenchPage } from '../corpus/pages.ts';
import type { TermList } from '../corpus/terms.ts';
import { median } from '../stats.ts';
import { type Growth, type Known, predict } from './predict.ts';

/** What is allowed in a run, in ms. */
interface Limits {
  /** A cell whose first call would take longer is left out. */
  cell: number;
  /** Time for the repeats of one cell; slow cells are repeated less often. */
  repeats: number;
}
export const LIMITS: Record<'full' | 'quick', Limits> = {
  full: { cell: 10_000, repeats: 3000 },
  quick: { cell: 3000, repeats: 1500 },
};
/** A call that takes longer is not repeated. */
const SLOW_MS = 5000;
const MOST_ROUNDS = 9;
const FEWEST_ROUNDS = 7;

const GROWTH: Record<string, Growth> = {
  'floor f': () => 1,
  'floor F': () => 1,
  plainword: () => 1.5,
  regexp: (by) => by,
  'regexp any space': (by) => by,
  'regexp tree': (by) => by,
  'aho-corasick fast': (by) => by,
  'aho-corasick greedy': () => 3,
  'advanced-mark.js': (by) => by,
  'mark.js': (by) => by,
};
export const ENGINE_NAMES = Object.keys(GROWTH);

export interface Cell {
  page: string;
  ordinary: boolean;
  terms: number;
  engine: string;
  /** Absent where the cell was left out; `predicted` says why. */
  ms?: number;
  /** Calls behind the median; fewer than 7 where they are slow. */
  calls?: number;
  found?: number;
  /** What the cell would have taken, in ms. */
  predicted?: number;
  /** The engine could not do it at all. */
  failed?: string;
}

type FirstCall = { build: number; first: number; found: number } | { failed: string };

/** Builds an engine and calls it once. Some regular expressions are too large for the browser. */
const firstCall = (page: Page, engine: string): Promise<FirstCall> =>
  page.evaluate((name) => {
    try {
      const build = plainwordBench.engines.build(name);
      const { ms, found } = plainwordBench.engines.once(name);
      return { build, first: ms, found };
    } catch (error) {
      return { failed: String(error).slice(-40) };
    }
  }, engine);

export async function measureWarm(
  bench: Bench,
  pages: readonly BenchPage[],
  lists: readonly TermList[],
  quick: boolean,
  tell: (line: string) => void,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  const known: Known[] = [];
  const { cell: limit, repeats } = LIMITS[quick ? 'quick' : 'full'];
  for (const { name, html, ordinary } of pages) {
    for (const { terms, packed } of lists) {
      tell(`warm: ${name}, ${terms.length} terms`);
      const here: Cell[] = [];
      await bench.with(html, async (page) => {
        await page.evaluate(([t, p]) => plainwordBench.engines.use(t, p), [terms, packed] as const);
        const rounds: Record<string, number> = {};
        for (const engine of ENGINE_NAMES) {
          const cell: Cell = { page: name, ordinary, terms: terms.length, engine };
          here.push(cell);
          const wanted = { engine, terms: terms.length, size: html.length };
          // What is too much for an engine is so on any page.
          const failed = cells.find((c) => c.engine === engine && c.terms === terms.length)?.failed;
          if (failed) {
            cell.failed = failed;
            continue;
          }
          const guess = predict(known, wanted, GROWTH[engine] as Growth);
          if (guess.call + guess.setup > limit) {
            cell.predicted = guess.call + guess.setup;
            known.push({ ...wanted, ...guess });
            continue;
          }
          const result = await firstCall(page, engine);
          if ('failed' in result) {
            cell.failed = result.failed;
            continue;
          }
          const { build, first, found } = result;
          Object.assign(cell, { found, ms: first, calls: 1 });
          // A first call can take a thousand times as long as later ones; not so where the call itself is long.
          const slow = first > SLOW_MS && guess.call >= guess.setup;
          const again = slow ? first : await page.evaluate((n) => plainwordBench.engines.once(n).ms, engine);
          known.push({ ...wanted, call: again, setup: build + Math.max(0, first - again) });
          rounds[engine] = Math.min(MOST_ROUNDS, Math.floor(repeats / again));
          // One call over the time is worth it where it makes a median of 7.
          if (again * FEWEST_ROUNDS < repeats * 2) rounds[engine] = Math.max(FEWEST_ROUNDS, rounds[engine]);
          if (rounds[engine] === 0) delete rounds[engine];
        }
        const times = await page.evaluate((r) => plainwordBench.engines.rounds(r), rounds);
        for (const cell of here) {
          const samples = times[cell.engine];
          if (samples) Object.assign(cell, { ms: median(samples), calls: samples.length });
        }
      });
      cells.push(...here);
    }
  }
  return cells;
}
