import { expect, test } from 'vitest';
import { compare, signInterval, verdict } from './compare.ts';

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

test('the interval leaves out what tables of the sign test leave out', () => {
  expect(signInterval(upTo(8))).toEqual([1, 8]);
  expect(signInterval(upTo(15).reverse())).toEqual([3, 13]);
  expect(signInterval(upTo(25))).toEqual([6, 20]);
});

test('with too few pairs nothing can be told', () => {
  const few = compare(
    upTo(7),
    upTo(7).map((v) => v + 100),
  );
  expect(few.difference).toBe(100);
  expect(verdict(few)).toBe(0);
});

test('what drifts on both sides is no difference, what differs within each pair is', () => {
  const drifting = upTo(15).map((v) => v * 10);
  const same = compare(
    drifting,
    drifting.map((v, i) => v + (i % 2 ? 3 : -3)),
  );
  expect(verdict(same)).toBe(0);
  expect(same.noise).toBe(10);
  expect(
    verdict(
      compare(
        drifting,
        drifting.map((v) => v + 2),
      ),
    ),
  ).toBe(1);
  expect(
    verdict(
      compare(
        drifting,
        drifting.map((v) => v - 2),
      ),
    ),
  ).toBe(-1);
  expect(verdict(compare(drifting, drifting))).toBe(0);
});
