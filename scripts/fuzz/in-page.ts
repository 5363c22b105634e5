/** Runs in the page for `npm run fuzz`: rounds of random pages and changes, each checked against a fresh scan. */
import { index as packed } from 'virtual:glossary/index';
import fc from 'fast-check';
import { checkCase } from '../../entrypoints/content/page/testing/agree.ts';
import { change, tree } from '../../entrypoints/content/page/testing/trees.ts';
import { lazyIndex } from '../../glossary/match/index-view.ts';

export interface Round {
  cases: number;
  changes: number;
  marks: number;
  /** What did not hold, with its smallest example and its seed; null where all did. */
  fault: string | null;
}

const index = lazyIndex(packed);

/** @param seed the same one gives the same round */
export function round(seed: number, cases: number): Round {
  const done: Round = { cases: 0, changes: 0, marks: 0, fault: null };
  const result = fc.check(
    fc.property(fc.array(tree, { maxLength: 10 }), fc.array(change, { maxLength: 20 }), (trees, changes) => {
      done.marks += checkCase(index, trees, changes).marks;
      done.cases++;
      done.changes += changes.length;
    }),
    { seed, numRuns: cases },
  );
  if (result.failed) {
    const example = JSON.stringify(result.counterexample);
    done.fault = `seed ${seed}: ${String(result.errorInstance)}\nexample: ${example}`;
  }
  return done;
}
