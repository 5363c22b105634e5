/** Everything one run has measured, and the ways to ask for it. */

import { geometricMean } from './stats.ts';
import type { ColdCell } from './suites/cold.ts';
import type { ExtensionResult } from './suites/extension.ts';
import type { PageSpeed } from './suites/figures.ts';
import type { MemoryRow } from './suites/memory.ts';
import type { DrawnResult } from './suites/pages-drawn.ts';
import type { Cell } from './suites/warm.ts';

export interface Results {
  date: string;
  chromium: string;
  /** Tasks that wanted a core, mean of the last 15 minutes; and the cores there were. */
  load: number;
  cores: number;
  quick: boolean;
  /** How long the run took. */
  minutes: number;
  warm: Cell[];
  cold: ColdCell[];
  drawn: DrawnResult;
  memory: MemoryRow[];
  extension: ExtensionResult | undefined;
  speed: PageSpeed | undefined;
}

/** The ratios of one engine to another over pages, with a list of so many terms. */
export function ratios(
  cells: readonly Cell[],
  terms: number,
  engine: string,
  to: string,
  wanted: (cell: Cell) => boolean = (c) => c.ordinary,
): number[] {
  return cells
    .filter((c) => c.terms === terms && c.engine === engine && c.ms !== undefined && wanted(c))
    .flatMap((c) => {
      const other = cells.find((o) => o.page === c.page && o.terms === terms && o.engine === to)?.ms;
      return other === undefined ? [] : [(c.ms as number) / other];
    });
}

/** How one engine's time, or what it finds, grows from one list to a longer one, over pages. */
export function growth(
  cells: readonly Cell[],
  engine: string,
  from: number,
  to: number,
  wanted: (cell: Cell) => boolean,
  of: 'ms' | 'found' = 'ms',
): number {
  const all = cells.filter((c) => c.engine === engine && wanted(c));
  return geometricMean(
    all
      .filter((c) => c.terms === to && c[of] !== undefined)
      .flatMap((c) => {
        const less = all.find((o) => o.page === c.page && o.terms === from)?.[of];
        return less === undefined ? [] : [(c[of] as number) / less];
      }),
  );
}
