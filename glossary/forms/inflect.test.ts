import { expect, test } from 'vitest';
import { pluralsOf } from './inflect.ts';

test.each([
  ['threatened miscarriage', ['threatened miscarriages']],
  ['anembryonic pregnancy', ['anembryonic pregnancies']],
  ['blighted ovum', ['blighted ova']],
  ['bicornuate uterus', ['bicornuate uteri', 'bicornuate uteruses']],
  ['short cervix', ['short cervices', 'short cervixes']],
  ['differential diagnosis', ['differential diagnoses']],
  ['hysteroscopy', ['hysteroscopies']],
  ['early loss', ['early losses']],
  ['fetal anomaly', ['fetal anomalies']],
  ['bereavement midwife', ['bereavement midwives']],
])('%s has the plural %s', (text, plurals) => expect(pluralsOf(text)).toEqual(plurals));

test('the noun before a preposition is the head', () => {
  expect(pluralsOf('cause of loss')).toEqual(['causes of loss']);
  expect(pluralsOf('termination for medical reasons')).toEqual(['terminations for medical reasons']);
});

test('abbreviations take an s', () => {
  expect(pluralsOf('D&C')).toEqual(['D&Cs']);
  expect(pluralsOf('D and C')).toEqual(['D and Cs']);
  expect(pluralsOf('MC')).toEqual(['MCs']);
});

test.each([
  'bleeding',
  'labour',
  'in labour',
  'the show',
  'lost my baby',
  'losing a pregnancy',
  'not viable',
  'signs and symptoms',
  'miscarriages',
  'cervices',
  'stillborn',
  'still-born',
  'misoprostol',
  'Shirodkar',
  'hCG',
  'IVF',
  'trisomy 18',
  '# + #',
])('%s has no plural', (text) => expect(pluralsOf(text)).toEqual([]));
