import { expect, test } from 'vitest';
import { anchorFor } from './anchor.ts';

const viewport = { left: 0, top: 0, right: 800, bottom: 600 };
const line = (left: number, top: number, right: number) => ({ left, top, right, bottom: top + 20 });

test('one line: the line itself, with all the room there is', () => {
  expect(anchorFor([line(100, 50, 180)], null, viewport)).toEqual({
    box: line(100, 50, 180),
    bounds: viewport,
  });
});

test('a wrapped word: beside the line nearest to the pointer, above or below both', () => {
  const lines = [line(700, 50, 780), line(20, 74, 90)] as const;
  expect(anchorFor(lines, { x: 740, y: 60 }, viewport).box).toEqual({
    left: 700,
    right: 780,
    top: 50,
    bottom: 94,
  });
  expect(anchorFor(lines, { x: 40, y: 80 }, viewport).box).toEqual({
    left: 20,
    right: 90,
    top: 50,
    bottom: 94,
  });
  expect(anchorFor(lines, null, viewport).box).toMatchObject({ left: 700 });
});

test('a word broken between two columns: the other part bounds the card', () => {
  const lines = [line(20, 500, 90), line(420, 40, 480)] as const;
  expect(anchorFor(lines, { x: 30, y: 510 }, viewport)).toEqual({
    box: lines[0],
    bounds: { ...viewport, top: 60 },
  });
  expect(anchorFor(lines, { x: 430, y: 50 }, viewport)).toEqual({
    box: lines[1],
    bounds: { ...viewport, bottom: 500 },
  });
});
