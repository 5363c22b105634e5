/** Two sides of paired samples: how far apart they are, and whether that is more than chance. */
import { median } from '../stats.ts';

/** One comparison in a hundred may be wrong: several dozen are made in a run. */
const CONFIDENCE = 0.99;

export interface Comparison {
  /** Medians of the two sides. */
  without: number;
  with: number;
  /** Median of the differences within pairs. */
  difference: number;
  /** Ends of its interval of 99 %; infinite where the pairs are too few for one. */
  low: number;
  high: number;
  /** How far apart two visits in a row without it are, in the median: the run's own noise. */
  noise: number;
}

/**
 * The interval of the sign test: so many of the smallest and largest values are left out as a fair coin would rarely
 * exceed. It assumes nothing of how the values are spread.
 */
export function signInterval(values: readonly number[]): [low: number, high: number] {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  let out = 0;
  let chance = 0.5 ** n;
  for (let sum = chance; 2 * sum <= 1 - CONFIDENCE; sum += chance) {
    chance *= (n - out) / (out + 1);
    out++;
  }
  if (out === 0) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [sorted[out - 1] as number, sorted[n - out] as number];
}

/** @param without samples in the order in which they were taken, and `beside` those taken next to them */
export function compare(without: readonly number[], beside: readonly number[]): Comparison {
  const differences = beside.map((value, i) => value - (without[i] as number));
  const [low, high] = signInterval(differences);
  return {
    without: median(without),
    with: median(beside),
    difference: median(differences),
    low,
    high,
    noise: median(without.slice(1).map((value, i) => Math.abs(value - (without[i] as number)))),
  };
}

/** @returns -1 where it is less with the extension, 1 where it is more, 0 where chance explains it */
export const verdict = ({ low, high }: Comparison): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);
