/** The way from a word to its card: a pointer on it has not left. Pure geometry, viewport CSS px. */
import type { Point } from './view.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A hand's tremor beside the straight way, px. */
const SLACK_PX = 4;

/** @returns whether a point lies between a word (its line boxes) and its card: in the convex hull of a line and the card */
export function inCorridor(point: Point, lines: readonly Box[], card: Box): boolean {
  return lines.some((line) => inHull(point, [...corners(line), ...corners(card)]));
}

/** @returns whether a move from one point to another comes closer to the box; on it counts as well */
export function isHeadingTo(from: Point, to: Point, box: Box): boolean {
  const after = distance(to, box);
  return after === 0 || after < distance(from, box);
}

/** @returns the distance from a point to a box; 0 on it */
export function distance(point: Point, box: Box): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(dx, dy);
}

function corners(box: Box): Point[] {
  const left = box.left - SLACK_PX;
  const top = box.top - SLACK_PX;
  const right = box.right + SLACK_PX;
  const bottom = box.bottom + SLACK_PX;
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

/** Twice the signed area of a triangle: its sign says on which side of a→b the point c lies. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * A point is outside a convex hull exactly when some line through two of the points has it strictly on one side and
 * all the others on the other. With eight corners that is cheaper to read, and to run, than building the hull.
 */
function inHull(point: Point, points: readonly Point[]): boolean {
  return !points.some((a) =>
    points.some(
      (b) => (a.x !== b.x || a.y !== b.y) && turn(a, b, point) < 0 && points.every((c) => turn(a, b, c) >= 0),
    ),
  );
}
