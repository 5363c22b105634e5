import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileIndex } from '../compile/index.ts';
import { ContextReader, judge } from './context.ts';
import { openIndex } from './index-view.ts';

const index = openIndex(
  compileIndex([
    {
      entry: 0,
      text: 'loss',
      rule: {
        spot: 'sentence',
        exact: false,
        harsh: false,
        near: ['pregnan', 'cœur', 'ivf', 'd & e', 'early scan', '12w'],
        not: ['weight', 'hair', 'at a pinch', "o'clock"],
      },
    },
  ]),
);
const context = index.context(0);

/** Never spares itself the exact look. */
class PatientReader extends ContextReader {
  override mayHave(): boolean {
    return true;
  }
}

const piece = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Pregnant', 'pregn', 'ant', 'WEIGHT', 'we', 'ight', 'ivf', 'D', 'E'),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('early', 'scan', 'at', 'a', 'pinch', 'o', 'clock', '12w3d', 'hair'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('cœur', 'coeur', 'hàir', 'ｈａｉｒ', 'haır', 'prégnant', 'weı\u0307ght'),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(' ', ' ', '-', "'", '’', '`', '&', ' & ', '. ', '“', '\0', '\u00a0'),
  },
  { weight: 2, arbitrary: fc.constantFrom("pregn'ant", 'we’ight', 'h`air', 'we‘ight', "weight's", 'iv.f') },
  { weight: 1, arbitrary: fc.constantFrom('\u00ad', '\u200b', '\u0301', 'İ', 'K', 'ﬁ', '😀') },
);
const word = fc.array(piece, { minLength: 1, maxLength: 3 }).map((p) => p.join(''));
const side = fc.array(word, { maxLength: 4 }).map((w) => w.join(' '));

test('the quick look turns no verdict round', () => {
  fc.assert(
    fc.property(side, side, fc.boolean(), (before, after, needed) => {
      const text = `${before} loss ${after}`;
      const start = before.length + 1;
      const verdict = (reader: ContextReader) => judge(context, needed, reader, start, start + 4);
      expect(verdict(new ContextReader(text))).toEqual(verdict(new PatientReader(text)));
    }),
    { numRuns: 5000 },
  );
});

test('a stretch that was read serves the forms beside it, and those far away have their own', () => {
  const far = 'nothing '.repeat(2000);
  const text = `A loss and a loss in pregnancy. ${far}A loss of weight.`;
  const reader = new ContextReader(text);
  const says = (from: number) => {
    const start = text.indexOf('loss', from);
    return judge(context, true, reader, start, start + 4).says;
  };
  expect([says(0), says(8), says(far.length), says(0)]).toEqual(['yes', 'yes', 'no', 'yes']);
});
