/** A short run of the fuzzer; `npm run fuzz` is the long one. */
import { index as packed } from 'virtual:glossary/index';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { lazyIndex } from '../../../glossary/match/index-view.ts';
import { checkCase } from './testing/agree.ts';
import { change, tree } from './testing/trees.ts';

const CASES = 1500;
const index = lazyIndex(packed);

afterEach(() => {
  document.body.innerHTML = '';
});

test('after any changes the marks are those of a fresh scan, over all words', { timeout: 180_000 }, () => {
  let marks = 0;
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 6 }), fc.array(change, { maxLength: 8 }), (trees, changes) => {
      marks += checkCase(index, trees, changes).marks;
    }),
    { numRuns: CASES },
  );
  // Pages without a word would agree in any case.
  expect(marks).toBeGreaterThan(CASES / 4);
});
