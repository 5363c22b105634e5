import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWords } from './fold-words.ts';
import { tokenize } from './tokens.ts';

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('loss', 'D&E', 'Ovum', '12w3d', '3.5', 'a', 'ﬁne', 'cœur', 's') },
  { weight: 3, arbitrary: fc.constantFrom(' ', '-', "'s ", '’s', "'", '’', '.', ', ', '&', '/', '\0') },
  { weight: 1, arbitrary: fc.constantFrom('\u00ad', '\u0301', 'é', 'ß', 'И', '是', '😀') },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
);
const page = fc.array(piece, { maxLength: 40 }).map((p) => p.join(''));

test('any stretch of a text has the words that tokenize() finds in it', () => {
  fc.assert(
    fc.property(page, fc.nat(60), fc.nat(60), (text, a, b) => {
      const from = Math.min(a, text.length);
      const to = Math.min(from + b, text.length);
      const tokens = tokenize(text.slice(from, to));
      const { words, starts, places } = foldWords(text, from, to);
      expect(words).toBe(tokens.map((t) => `${t.word} `).join(''));
      expect(starts).toEqual(tokens.map((t) => from + t.start));
      expect(starts.map((_, i) => words.slice(places[i], places[i + 1]))).toEqual(
        tokens.map((t) => `${t.word} `),
      );
    }),
    { numRuns: 5000 },
  );
});
