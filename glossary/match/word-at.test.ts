import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findingHash } from './hash.ts';
import { tokenize, withoutNumbers } from './tokens.ts';
import { isWordAt, numberHash } from './word-at.ts';

const letters = fc.constantFrom(
  'a',
  'S',
  's',
  'é',
  'œ',
  'ﬁ',
  'ß',
  'ж',
  '7',
  '42',
  '.',
  ',',
  "'",
  '\u00ad',
  'ｗ',
);
const wordAt = (text: string, start: number, end: number, word: string) => {
  // Other words stand before and after it in the vocabulary.
  const letters = new TextEncoder().encode(`cat${word}sat`);
  return isWordAt(text, start, end, letters, 3, letters.length - 3);
};

const word = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));

test('reads each word as tokenize() does', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 4 }), (words) => {
      const text = words.join(' ');
      for (const token of tokenize(text)) {
        const { start, end } = token;
        expect(wordAt(text, start, end, token.word)).toBe(true);
        expect(wordAt(text, start, end, `${token.word}x`)).toBe(false);
        expect(wordAt(text, start, end, token.word.slice(1))).toBe(false);
        expect(wordAt(text, start, end, `x${token.word.slice(1)}`)).toBe(token.word[0] === 'x');
        expect(numberHash(text, start, end)).toBe(findingHash(withoutNumbers(token.word)));
      }
    }),
    { numRuns: 5000 },
  );
});
