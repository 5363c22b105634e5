/** The few figures that the benchmark draws from its samples. */

/** @returns the middle value; NaN of none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle] as number;
  return sorted.length === 0 ? Number.NaN : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** @returns the geometric mean, in which a ratio and its inverse weigh the same; NaN of none */
export const geometricMean = (values: readonly number[]): number =>
  values.length === 0
    ? Number.NaN
    : Math.exp(values.reduce((sum, v) => sum + Math.log(v), 0) / values.length);

/** @returns a number as short as it is exact enough to read */
export function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  if (value === 0) return '0';
  if (value >= 100) return Math.round(value).toLocaleString('en-GB');
  return value >= 10 ? value.toFixed(1) : value >= 1 ? value.toFixed(2) : value.toFixed(3);
}
