import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileIndex, type IndexForm } from '../compile/index.ts';
import { joinWords, splitForms } from '../compile/same-words.ts';
import { findForms } from './find-forms.ts';
import { findWords, WordHits } from './find-words.ts';
import { openIndex } from './index-view.ts';
import { referenceForms } from './reference.ts';
import { tokenize } from './tokens.ts';

const form = (text: string, exact = false): IndexForm => ({
  entry: 0,
  text,
  rule: { spot: 'anywhere', exact, harsh: false },
});

const FORMS = [
  'miscarriage',
  'missed miscarriage',
  'threatened miscarriage',
  'blighted ovum',
  'blighted ova',
  'cervical cerclage',
  'cerclage',
  'd&e',
  'd and e',
  'dilation and evacuation',
  'preterm labour',
  'pre-term labour',
  '#w#d',
  '# + #',
  '17P',
  '12',
  'foetus',
  'fetus',
  'fetuses',
  'foetuses',
  'miscarriages',
].map((t) => form(t));
const EXACT = ['EP', 'EPs', 'hCG', 'D&C'].map((t) => form(t, true));
const ALL = [...FORMS, ...EXACT];
const distinct = splitForms(ALL);
const joined = joinWords(distinct);
const index = openIndex(compileIndex(ALL));
const hits = new WordHits();

function fast(text: string) {
  findWords(text, index, hits);
  return findForms(text, index, hits);
}
const texts = (text: string) => fast(text).map((f) => text.slice(f.start, f.end));
const longest = (text: string) => texts(text)[0];

test.each([
  ['a threatened miscarriage', 'threatened miscarriage'],
  ['a blighted\u00a0ovum', 'blighted\u00a0ovum'],
  ['two blighted ova', 'blighted ova'],
  ['cervi\u00adcal cerc\u00adlage', 'cervi\u00adcal cerc\u00adlage'],
  ['a D&E was done', 'D&E'],
  ['a D & E was done', 'D & E'],
  ['a D. & E. was done', 'D. & E'],
  ['a D and E was done', 'D and E'],
  ['dilation-and-evacuation', 'dilation-and-evacuation'],
  ['pre-term labour', 'pre-term labour'],
  ['MISSED MISCARRIAGE', 'MISSED MISCARRIAGE'],
  ['miscarriage\u2019s end', 'miscarriage'],
  ["the miscarriage's end", 'miscarriage'],
  ['“blighted” ovum', 'blighted” ovum'],
  ['mi\u0301scarriage', 'mi\u0301scarriage'],
  ['míscarriage', 'míscarriage'],
  ['the f\u0153tus', 'f\u0153tus'],
  ['at 12w3d today', '12w3d'],
  ['at 8 + 3 today', '8 + 3'],
  ['at 12+3 today', '12+3'],
  ['on 17P now', '17P'],
  ['ｍｉｓｃａｒｒｉａｇｅ', 'ｍｉｓｃａｒｒｉａｇｅ'],
  ['cerclage💔', 'cerclage'],
  ['是cerclage的', 'cerclage'],
  ['an EP was seen', 'EP'],
  ['two EPs were seen', 'EPs'],
  ['threatened miscarriages', 'threatened miscarriages'],
  ['both fetuses', 'fetuses'],
  ['both foetuses', 'foetuses'],
])('finds the form in "%s"', (text, wanted) => {
  expect(longest(text)).toBe(wanted);
});

test.each([
  'the ep was released',
  'the eps were released',
  'EPS',
  'miscarriageable premiscarriage',
  'threatened. Evacuation followed',
  'd e',
  'blighted\0ovum',
  'blighted (ovum)',
  '18P 17Q',
  '',
])('finds nothing in "%s"', (text) => {
  expect(texts(text)).toEqual([]);
});

const words = [...new Set(ALL.flatMap((f) => tokenize(f.text, true).map((t) => t.word)))];
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...words, 'D', 'E', 'EP', 'hcg', 'hCG', 'C', '8', '12w3d', '17P', '3.5', 'ﬁ'),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ' ',
      '  ',
      '-',
      '\u00a0',
      '&',
      '/',
      '+',
      ' & ',
      '’s ',
      "'",
      '. ',
      ', ',
      '.',
      '\0',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('\u00ad', '\u200b', '\u0301', 'œ', 'é', 'ß', 'И', '是', '😀', '"', '(', 's'),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 4, unit: 'binary' }) },
);
const page = fc.array(piece, { maxLength: 40 }).map((p) => p.join(''));

test('finds the same as the slow reference matcher', () => {
  const order = (hit: { start: number; end: number }) => `${hit.start}-${hit.end}`;
  fc.assert(
    fc.property(page, (text) => {
      expect(fast(text).map(order)).toEqual(
        referenceForms(
          text,
          distinct.map((d) => d.form),
          joined,
        ).map(order),
      );
    }),
    { numRuns: 3000 },
  );
});

test('each range folds to the words of a form', () => {
  const wanted = new Set(
    ALL.map((f) =>
      tokenize(f.text, true)
        .map((t) => t.word)
        .join(' '),
    ),
  );
  fc.assert(
    fc.property(page, (text) => {
      for (const f of fast(text)) {
        const got = tokenize(text.slice(f.start, f.end)).map((t) => t.word);
        const read = got.map((w) => joined.get(w) ?? w).join(' ');
        expect([...wanted].some((w) => w === read || w === read.replace(/\d+/g, '#'))).toBe(true);
      }
    }),
  );
});
