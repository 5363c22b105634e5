/** The first call in a new renderer, with the build of the index: what a reader waits for. */
import type { Bench } from '../browser.ts';
import type { BenchPage } from '../corpus/pages.ts';
import type { TermList } from '../corpus/terms.ts';
import { median } from '../stats.ts';

export interface ColdCell {
  page: string;
  terms: number;
  engine: string;
  build: number;
  first: number;
  second: number;
}

/** @param engines in turn, each in a page of its own; the order is turned round each time */
export async function measureCold(
  bench: Bench,
  pages: readonly BenchPage[],
  lists: readonly TermList[],
  engines: readonly string[],
  samples: number,
  tell: (line: string) => void,
): Promise<ColdCell[]> {
  const cells: ColdCell[] = [];
  for (const { name, html } of pages) {
    for (const { terms, packed } of lists) {
      tell(`cold: ${name}, ${terms.length} terms`);
      const taken = new Map(
        engines.map((e) => [e, { build: [] as number[], first: [] as number[], second: [] as number[] }]),
      );
      for (let i = 0; i < samples; i++) {
        for (const engine of i % 2 ? [...engines].reverse() : engines) {
          const times = await bench.with(html, async (page) => {
            await page.evaluate(([t, p]) => plainwordBench.engines.use(t, p), [terms, packed] as const);
            return page.evaluate((e) => {
              const build = plainwordBench.engines.build(e);
              const first = plainwordBench.engines.once(e).ms;
              return { build, first, second: plainwordBench.engines.once(e).ms };
            }, engine);
          });
          const lists = taken.get(engine);
          lists?.build.push(times.build);
          lists?.first.push(times.first);
          lists?.second.push(times.second);
        }
      }
      for (const [engine, { build, first, second }] of taken) {
        cells.push({
          page: name,
          terms: terms.length,
          engine,
          build: median(build),
          first: median(first),
          second: median(second),
        });
      }
    }
  }
  return cells;
}
