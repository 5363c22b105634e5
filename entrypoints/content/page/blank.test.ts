import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBlank } from './blank.ts';

const white = fc.string({ unit: fc.constantFrom(' ', '\n', '\t', '\u00a0', '\u2003'), maxLength: 200 });

test('white space is blank, whether or not it was seen before, unless a space that does not break comes first', () => {
  fc.assert(
    fc.property(white, (more) => {
      const data = `\n${more}`;
      expect([isBlank(data), isBlank(data)]).toEqual([true, true]);
      expect(isBlank(`\u00a0${more}`)).toBe(false);
    }),
  );
});

test('anything else is not, wherever it stands', () => {
  fc.assert(
    fc.property(white, white, fc.constantFrom('a', '.', 'é', '是', '\u0001', '\u200b'), (a, b, ink) => {
      expect(isBlank(`${a}${ink}${b}`)).toBe(false);
    }),
  );
});
