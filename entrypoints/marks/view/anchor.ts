/** Which part of a word the card stands beside, and the room it has there. Pure geometry, viewport CSS px. */
import { type Box, distance } from '../card/corridor.ts';
import type { Point } from '../card/view.ts';

/** Lines closer than this share of their height follow each other; farther ones are in another column. */
const SAME_COLUMN = 0.75;

export interface Anchor {
  /** As wide as the line nearest to the pointer, as high as all lines that follow each other around it. */
  box: Box;
  /** The viewport, cut back so that lines in other columns stay free as well. */
  bounds: Box;
}

/**
 * A card above or below the box, within the bounds, covers no line of the word.
 *
 * @param lines at least one
 */
export function anchorFor(lines: readonly [Box, ...Box[]], point: Point | null, viewport: Box): Anchor {
  const nearest =
    point === null
      ? lines[0]
      : lines.reduce((best, line) => (distance(point, line) < distance(point, best) ? line : best));
  let { top, bottom } = nearest;
  let apart: Box[] = [...lines];
  for (let before = -1; before !== apart.length; ) {
    before = apart.length;
    apart = apart.filter((line) => {
      const gap = Math.max(line.top - bottom, top - line.bottom);
      if (gap > SAME_COLUMN * (line.bottom - line.top)) return true;
      top = Math.min(top, line.top);
      bottom = Math.max(bottom, line.bottom);
      return false;
    });
  }
  const bounds = { ...viewport };
  for (const line of apart) {
    if (line.top >= bottom) bounds.bottom = Math.min(bounds.bottom, line.top);
    else bounds.top = Math.max(bounds.top, line.bottom);
  }
  return { box: { left: nearest.left, right: nearest.right, top, bottom }, bounds };
}
