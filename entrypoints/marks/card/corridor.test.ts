import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Box, distance, inCorridor, isHeadingTo } from './corridor.ts';

const line: Box = { left: 100, top: 100, right: 180, bottom: 120 };
const below: Box = { left: 100, top: 128, right: 440, bottom: 300 };

describe('inCorridor', () => {
  test.each([
    ['on the word', { x: 140, y: 110 }, true],
    ['in the gap below it', { x: 140, y: 124 }, true],
    ['on the card', { x: 400, y: 200 }, true],
    ['on the slope from the word to the far corner of the card', { x: 220, y: 121 }, true],
    ['on the same line, well beside the word', { x: 320, y: 110 }, false],
    ['above the word', { x: 140, y: 90 }, false],
    ['below the card', { x: 140, y: 320 }, false],
  ])('%s', (_, point, expected) => {
    expect(inCorridor(point, [line], below)).toBe(expected);
  });

  test('a wrapped word has a corridor from each of its lines', () => {
    const second: Box = { left: 20, top: 124, right: 60, bottom: 144 };
    const card: Box = { left: 20, top: 152, right: 360, bottom: 300 };
    expect(inCorridor({ x: 40, y: 148 }, [line, second], card)).toBe(true);
    expect(inCorridor({ x: 140, y: 130 }, [line, second], card)).toBe(true);
  });

  test('without a line there is no way', () => {
    expect(inCorridor({ x: 140, y: 110 }, [], below)).toBe(false);
  });

  test('every straight way from the word to the card lies inside', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    const box = fc
      .tuple(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 1, max: 400 }),
      )
      .map(([x, y, size]) => ({ left: x, top: y, right: x + size, bottom: y + size / 2 }));
    const inside = (b: Box, u: number, v: number) => ({
      x: b.left + u * (b.right - b.left),
      y: b.top + v * (b.bottom - b.top),
    });
    fc.assert(
      fc.property(box, box, unit, unit, unit, unit, unit, (from, to, a, b, c, d, t) => {
        const start = inside(from, a, b);
        const end = inside(to, c, d);
        const on = { x: start.x + t * (end.x - start.x), y: start.y + t * (end.y - start.y) };
        return inCorridor(on, [from], to);
      }),
    );
  });
});

test('distance is 0 on the box and straight beside it', () => {
  expect(distance({ x: 140, y: 110 }, line)).toBe(0);
  expect(distance({ x: 140, y: 90 }, line)).toBe(10);
  expect(distance({ x: 183, y: 124 }, line)).toBe(5);
});

test('heading to the card means coming closer to it', () => {
  expect(isHeadingTo({ x: 140, y: 110 }, { x: 150, y: 118 }, below)).toBe(true);
  expect(isHeadingTo({ x: 140, y: 118 }, { x: 150, y: 118 }, below)).toBe(false);
  expect(isHeadingTo({ x: 140, y: 118 }, { x: 150, y: 110 }, below)).toBe(false);
  expect(isHeadingTo({ x: 140, y: 118 }, { x: 150, y: 130 }, below)).toBe(true);
});
