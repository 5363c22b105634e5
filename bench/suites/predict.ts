/** What a cell would take, guessed from smaller ones of the same engine: so that no run waits for hours. */

/** As much of a measured cell as a guess needs. */
export interface Known {
  engine: string;
  terms: number;
  /** Size of the page, in characters of its HTML. */
  size: number;
  /** ms of one call, measured or guessed. */
  call: number;
  /** ms that the engine needs once, on whatever page: its build, and what it does in its first call only. */
  setup: number;
}

/** How the time of one call grows with the list, at the worst; 1 where it does not. */
export type Growth = (by: number) => number;

/** Automata and expressions are made in a little more than linear time. */
const setupGrowth: Growth = (by) => by * Math.sqrt(by);

/**
 * @param known cells in the order in which they were measured: small pages first, on each page short lists first
 * @returns ms of the first call and all that comes before it; 0 where nothing is known
 */
export function predict(
  known: readonly Known[],
  wanted: { engine: string; terms: number; size: number },
  growth: Growth,
): { call: number; setup: number } {
  const own = known.filter((cell) => cell.engine === wanted.engine && cell.terms <= wanted.terms);
  // The same list on the page before is closer than a shorter list on this page.
  const closest = own.reduce<Known | undefined>(
    (best, cell) => (best && best.terms > cell.terms ? best : cell),
    undefined,
  );
  if (!closest) return { call: 0, setup: 0 };
  const by = wanted.terms / closest.terms;
  return {
    call: closest.call * Math.max(1, wanted.size / closest.size) * (by > 1 ? growth(by) : 1),
    setup: closest.setup * setupGrowth(by),
  };
}
