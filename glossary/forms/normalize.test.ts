import { describe, expect, test } from 'vitest';
import { formKey, normalizeForm } from './normalize.ts';

describe('forms that the matcher cannot tell apart', () => {
  test.each([
    ['Bed-rest', 'bed rest'],
    ['crown–rump length', 'crown-rump length'],
    ['D & E', 'd&e'],
    ['D. & C.', 'D&C'],
    ['Müllerian anomaly', 'Mullerian anomaly'],
    ['cæsarean', 'caesarean'],
    ['fœtal', 'foetal'],
    ['\uFB01broid', 'fibroid'],
    ["baby's heart", 'baby heart'],
    ['Asherman’s syndrome', 'Asherman syndrome'],
    ["weeks' gestation", 'weeks gestation'],
    ["Edwards' syndrome", 'Edwards syndrome'],
    ['mis\u00ADcarriage', 'miscarriage'],
    ['“blighted ovum”', 'blighted ovum'],
    ['12 + 3', '12+3'],
  ])('%s = %s', (one, other) => expect(formKey(one)).toBe(formKey(other)));
});

describe('forms that stay apart', () => {
  test.each([
    ['D&E', 'D E'],
    ['m/c', 'm c'],
    ['preterm', 'pre-term'],
    ['100.4', '100 4'],
    ['17P', '17 P'],
  ])('%s ≠ %s', (one, other) => expect(formKey(one)).not.toBe(formKey(other)));

  test('capitals count only in an exact form', () => {
    expect(formKey('EP')).toBe(formKey('ep'));
    expect(formKey('EP', { exact: true })).not.toBe(formKey('ep', { exact: true }));
  });
});

describe('tokens', () => {
  test.each([
    ['#w#d', ['#w#d']],
    ['# + #', ['#', '+', '#']],
    ['G#P#', ['g#p#']],
    ['100.4', ['100.4']],
    ['38 °C', ['38', 'c']],
    ['beta-2 glycoprotein', ['beta', '2', 'glycoprotein']],
    ['mIU/mL', ['miu', '/', 'ml']],
    ['', []],
  ])('%s', (text, tokens) => expect(normalizeForm(text)).toEqual(tokens));
});
