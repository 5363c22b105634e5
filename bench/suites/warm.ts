/** All engines on all pages with all lists, side by side in one page and in turn: the warm medians. */
import type { Page } from '@playwright/test';
import type { Bench } from '../browser.ts';
import type { BenchPage } from '../corpus/pages.ts';
import type { TermList } from '../corpus/terms.ts';
import { median } from '../stats.ts';

/** A cell that would take longer than this is left out. */
const MOST_MS = 30_000;
/** Time for the repeats of one cell; slow cells are repeated less often. */
const REPEATS_MS = { full: 6000, quick: 1500 };
/** A first call that takes longer is not repeated to see how long the next one takes. */
const SLOW_MS = 5000;
const MOST_ROUNDS = 9;
const FEWEST_ROUNDS = 7;

/** How the time of each engine grows from one list to the next, at the worst. */
const GROWTH: Record<string, (by: number) => number> = {
  'floor f': () => 1,
  'floor F': () => 1,
  plainword: () => 1.5,
  regexp: (by) => by,
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
  build?: number;
  /** What the cell would have taken, in ms. */
  predicted?: number;
  /** The engine could not do it at all. */
  failed?: string;
}

/** Time of a first call and its build, guessed from smaller cells of the same engine. */
function predict(
  cells: readonly Cell[],
  engine: string,
  terms: number,
  size: number,
  sizes: Map<string, number>,
) {
  const grow = GROWTH[engine] as (by: number) => number;
  let worst = 0;
  for (const cell of cells) {
    if (cell.engine !== engine || cell.terms > terms) continue;
    const once = cell.ms ?? cell.predicted ?? 0;
    const by = terms / cell.terms;
    const bigger = Math.max(1, size / (sizes.get(cell.page) as number));
    // The latest cell is the closest; the build does not depend on the page.
    worst = once * bigger * (by > 1 ? grow(by) : 1) + (cell.build ?? 0) * by * Math.sqrt(by);
  }
  return worst;
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
  const sizes = new Map(pages.map((p) => [p.name, p.html.length]));
  for (const { name, html, ordinary } of pages) {
    for (const { terms, packed } of lists) {
      tell(`warm: ${name}, ${terms.length} terms`);
      const here: Cell[] = [];
      await bench.with(html, async (page) => {
        await page.evaluate(([t, p]) => plainwordBench.engines.use(t, p), [terms, packed] as const);
        const firsts: Record<string, number> = {};
        const rounds: Record<string, number> = {};
        for (const engine of ENGINE_NAMES) {
          const cell: Cell = { page: name, ordinary, terms: terms.length, engine };
          here.push(cell);
          const predicted = predict(cells, engine, terms.length, html.length, sizes);
          const limit = quick ? MOST_MS / 10 : MOST_MS;
          if (predicted > limit) {
            cell.predicted = predicted;
            continue;
          }
          const result = await firstCall(page, engine);
          if ('failed' in result) {
            cell.failed = result.failed;
            continue;
          }
          const { build, first, found } = result;
          Object.assign(cell, { build, found, ms: first, calls: 1 });
          // A first call can take ten times as long as later ones.
          const again =
            first > SLOW_MS ? first : await page.evaluate((n) => plainwordBench.engines.once(n).ms, engine);
          firsts[engine] = Math.max(again, 0.01);
          const budget = quick ? REPEATS_MS.quick : REPEATS_MS.full;
          rounds[engine] = Math.min(MOST_ROUNDS, Math.floor(budget / firsts[engine]));
          // One call over the time is worth it where it makes a median of 7.
          if (again * FEWEST_ROUNDS < budget * 2) rounds[engine] = Math.max(FEWEST_ROUNDS, rounds[engine]);
          if (rounds[engine] === 0) delete rounds[engine];
        }
        const times = await page.evaluate(([n, r, f]) => plainwordBench.engines.rounds(n, r, f), [
          Object.keys(rounds),
          rounds,
          firsts,
        ] as const);
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
