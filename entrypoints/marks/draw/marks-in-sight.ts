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

/** All marks of a usual group; of a tall one, those from half a screen above the viewport on. */
export function marksInSight(marks: readonly Shown[]): readonly Shown[] {
  if (marks.length <= TALL) return marks;
  const from = firstBelow(marks, -innerHeight / 2);
  return marks.slice(from, from + TALL_SHARE);
}
