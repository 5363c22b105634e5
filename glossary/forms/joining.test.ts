import { describe, expect, test } from 'vitest';
import { andsOf, joiningsOf } from './joining.ts';

describe('joined and apart', () => {
  test.each([
    ['preterm birth', 'pre-term birth'],
    ['pre-term birth', 'preterm birth'],
    ['non viable', 'nonviable'],
    ['pre-eclampsia', 'preeclampsia'],
    ['transvaginal scan', 'trans-vaginal scan'],
    ['intra-uterine death', 'intrauterine death'],
    ['re-scan', 'rescan'],
    ['stillbirth', 'still birth'],
    ['bed rest', 'bedrest'],
    ['Preterm', 'Pre-term'],
  ])('%s is also %s', (one, other) => expect(joiningsOf(one)).toContain(other));

  test.each([
    'pregnancy',
    'present',
    'transfusion',
    'miscarriage',
    'anti-D',
    'after birth',
    'subsequent loss',
  ])('%s stays as it is', (text) => expect(joiningsOf(text)).toEqual([text]));
});

describe('"&" and "and"', () => {
  test('initials', () =>
    expect(andsOf('suction D&C')).toEqual([
      'suction D&C',
      'suction D and C',
      'suction D n C',
      'suction DnC',
      'suction D+C',
    ]));
  test('from the spoken form', () => expect(andsOf('D and E')).toContain('D&E'));
  test('words', () => expect(andsOf('dilation and evacuation')).toContain('dilation & evacuation'));
  test('small letters are no initials', () => expect(andsOf('d&c')).toEqual(['d&c']));
});
