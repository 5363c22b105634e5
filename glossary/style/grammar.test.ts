import { expect, test } from 'vitest';
import { grammarFaults, wantsAn } from './grammar.ts';

test.each([
  'A miscarriage is a loss. It is not your fault.',
  'Notes may say "missed abortion". That is an old word.',
  'An hCG test, an HSG, a UK unit, a uterine scan and an 8-week wait (an hour). An Rh-positive 45,X is named.',
  'hCG is a hormone. hCG rises.',
  'A sac of 25 mm, or 1,500 units, is "clear".',
  'It means 1 in 2.5 people (about half).',
])('fine: %s', (text) => expect(grammarFaults(text)).toEqual([]));

test.each([
  ['It is  so.', 'two spaces'],
  ['It is so .', 'a space before a stop'],
  ['It is so..', 'two stops'],
  ['Pain,fever and so on.', 'no space after a comma'],
  ['It is is so.', 'a word twice'],
  ['The the scan.', 'a word twice'],
  ['It is so. the end.', 'a small letter after a full stop'],
  ['your baby is well.', 'a small letter at the beginning'],
  ['It is so', 'no stop at the end'],
  ['It is "so', 'no stop at the end'],
  ['It is "so.', 'an open quotation'],
  ['It is (so.', 'an open bracket'],
  ['This is a early loss.', '"a early"'],
  ['This is an miscarriage.', '"an miscarriage"'],
  ['This is a HSG.', '"a HSG"'],
])('%s: %s', (text, fault) => expect(grammarFaults(text).join('\n')).toContain(fault));

test.each([
  ['embryo', true],
  ['uterus', false],
  ['union', false],
  ['unimportant', true],
  ['ultrasound', true],
  ['hour', true],
  ['hospital', false],
  ['MVA', true],
  ['UK', false],
  ['NICU', false],
  ['11-week', true],
  ['12-week', false],
])('"an" before %s: %s', (word, an) => expect(wantsAn(word)).toBe(an));
