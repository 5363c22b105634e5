/** Which marks of a long text without paragraphs are worth drawing: those around the viewport. */

import type { Shown } from '../choose/select.ts';
import { rectsOf } from '../hit/hit-test.ts';

/** More marks than this in one group are drawn by their own place. */
export const TALL = 64;
/** Marks of such a group drawn at once. */
const TALL_SHARE = 160;

/** Index of the first mark that ends below a height of the viewport; marks of one text run downwards. */
function firstBelow(marks: readonly Shown[], y: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block, match } = marks[middle] as Shown;
    if ((rectsOf(block, match).at(-1)?.bottom ?? Number.NEGATIVE_INFINITY) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Some neighbours of a list of marks: `from` to before `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export const NOTHING: Stretch = { from: 0, to: 0 };

/** All marks of a usual group; of a tall one, those in the viewport. */
export function marksInSight(marks: readonly Shown[]): Stretch {
  if (marks.length <= TALL) return { from: 0, to: marks.length };
  const from = firstBelow(marks, 0);
  // The one that begins in the viewport and ends below it may be in sight too.
  return { from, to: Math.min(marks.length, from + TALL_SHARE / 2, firstBelow(marks, innerHeight) + 1) };
}

/** All marks of a usual group; of a tall one, as many as are drawn at once, a part of them above the viewport. */
export function marksAround(marks: readonly Shown[]): Stretch {
  if (marks.length <= TALL) return { from: 0, to: marks.length };
  // Where they stand close together, most room is for those below.
  const from = Math.max(firstBelow(marks, -innerHeight / 2), firstBelow(marks, 0) - TALL_SHARE / 4);
  return { from, to: Math.min(marks.length, from + TALL_SHARE) };
}
