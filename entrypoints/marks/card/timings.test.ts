import { expect, test } from 'vitest';
import { dwellFor, GRACE_MS, RESHOW_MS } from './timings.ts';

test('the paces are ordered, and "ask" never opens by hover', () => {
  expect(dwellFor('quick')).toBe(150);
  expect(dwellFor('normal')).toBe(400);
  expect(dwellFor('slow')).toBe(800);
  expect(dwellFor('ask')).toBeNull();
});

test('the next card is there before the last one goes', () => {
  expect(RESHOW_MS).toBeLessThan(GRACE_MS);
});
