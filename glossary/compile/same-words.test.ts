import { describe, expect, test } from 'vitest';
import type { IndexForm } from './index.ts';
import { joinWords, splitForms } from './same-words.ts';

const form = (text: string, rule: Partial<IndexForm['rule']> = {}): IndexForm => ({
  entry: 0,
  text,
  rule: { spot: 'anywhere', exact: false, harsh: false, ...rule },
});

function joined(...forms: (string | IndexForm)[]) {
  const split = splitForms(forms.map((f) => (typeof f === 'string' ? form(f) : f)));
  const words = Object.fromEntries(joinWords(split));
  return { words, left: split.map((f) => f.words.join(' ')) };
}

describe('words that the index reads as one', () => {
  test('plurals, and the other English', () => {
    expect(joined('foetus', 'fetus', 'foetuses', 'fetuses')).toEqual({
      words: { foetus: 'fetus', fetuses: 'fetus', foetuses: 'fetus' },
      left: ['fetus'],
    });
  });

  test('a plural that stands in some longer forms only', () => {
    expect(joined('abdominal cramps', 'cramp', 'cramps').words).toEqual({ cramps: 'cramp' });
  });

  test('abbreviations, whose capitals are compared without the plural’s "s"', () => {
    const split = splitForms([form('CPs', { exact: true }), form('CP', { exact: true })]);
    expect(Object.fromEntries(joinWords(split))).toEqual({ cps: 'cp' });
    expect(split.map((f) => f.form.text)).toEqual(['CP']);
  });
});

describe('words that stay two', () => {
  test.each([
    ['the plural alone is a form', ['waters', 'water breaking']],
    ['the singular alone is a form', ['water', 'waters breaking']],
    ['another rule', ['ovary', form('ovaries', { spot: 'page' })]],
    ['another entry', ['show', { ...form('shows'), entry: 1 }]],
    ['a short word', ['gas and air', 'ga']],
    ['capitals within', [form('PCOS', { exact: true }), form('PCO', { exact: true })]],
  ])('%s', (_, forms) => {
    expect(joined(...forms).words).toEqual({});
  });
});
