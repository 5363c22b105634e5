import { expect, test } from 'vitest';
import { speedSection } from './report-speed.ts';
import { compare } from './suites/compare.ts';

const before = Array.from({ length: 15 }, (_, i) => 20 + (i % 3));
const row = (figure: string, change: (value: number, i: number) => number) => ({
  page: 'a page',
  figure,
  ...compare(before, before.map(change)),
});

test('verdicts follow from the samples, and what the extension takes is told apart', () => {
  const text = speedSection({
    pairs: before.length,
    rows: [
      row('firstPaint', (value) => value + 5),
      row('scroll', (value, i) => value + (i % 2 ? 1 : -1)),
      row('dropped', (value) => value - 4),
      row('heap', (value) => value + 2),
    ],
  });
  expect(text).toMatch(
    /^\| first paint, ms \|.*\| \+5\.00 \(\+5\.00 to \+5\.00\) \| \*\*slower by 5\.00 ms\*\* \|$/m,
  );
  expect(text).toMatch(/^\| time between frames.*\| no measurable difference \|$/m);
  expect(text).toMatch(/^\| frames dropped.*\| \*\*less by 4\.00\*\* \|$/m);
  expect(text).toContain(
    'Of 3 figures 1 show no measurable difference, 1 is worse with the extension and 1 better.',
  );
  expect(text).toContain('- a page: JavaScript heap of the tab +2.00 MB');
});

test('without a build nothing is claimed', () => {
  expect(speedSection(undefined)).toBe(
    'Not measured in this run: there was no build, or measuring it failed.',
  );
});
