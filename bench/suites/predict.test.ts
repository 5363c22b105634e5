import { expect, test } from 'vitest';
import { type Known, predict } from './predict.ts';

const cell = (terms: number, size: number, call: number, setup = 0): Known => ({
  engine: 'a',
  terms,
  size,
  call,
  setup,
});
const linear = (by: number) => by;

test('a longer list is guessed from the shorter one, its setup in more than linear time', () => {
  const known = [cell(50, 1000, 2, 3), cell(500, 1000, 20, 30)];
  const longer = predict(known, { engine: 'a', terms: 5000, size: 1000 }, linear);
  expect(longer.call).toBe(200);
  expect(longer.setup).toBeCloseTo(30 * 10 ** 1.5);
  expect(predict(known, { engine: 'a', terms: 5000, size: 1000 }, () => 1).call).toBe(20);
});

test('a larger page is guessed from the same list on the page before; its setup stays', () => {
  const known = [cell(50, 1000, 2, 3), cell(500, 1000, 7, 900), cell(50, 8000, 16, 3)];
  expect(predict(known, { engine: 'a', terms: 500, size: 8000 }, linear)).toEqual({ call: 56, setup: 900 });
});

test('a smaller page is not guessed to be quicker, and other engines tell nothing', () => {
  expect(predict([cell(50, 8000, 16)], { engine: 'a', terms: 50, size: 1000 }, linear).call).toBe(16);
  expect(predict([cell(50, 8000, 16)], { engine: 'b', terms: 50, size: 8000 }, linear).call).toBe(0);
});
