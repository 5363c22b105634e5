import { expect, test } from 'vitest';
import type { Form } from '../entry.ts';
import { expandEntry, expandForm, expandText } from './expand.ts';

const form = (text: string, more: Partial<Form> = {}): Form => ({
  text,
  spot: 'anywhere',
  exact: false,
  harsh: false,
  ...more,
});

test('a form comes first, then all its writings', () => {
  expect(expandForm(form('preterm labour'))).toEqual([
    'preterm labour',
    'preterm labor',
    'pre-term labour',
    'pre-term labor',
  ]);
});

test('what the matcher cannot tell apart is listed once', () => {
  expect(expandForm(form('Müllerian anomaly'))).toEqual(['Müllerian anomaly', 'Müllerian anomalies']);
});

test('rules work together', () => {
  expect(expandForm(form('intrauterine haematoma'))).toContain('intra-uterine hematomas');
  expect(expandForm(form('D&C', { exact: true }))).toContain('D and Cs');
});

test('look-alike phrases expand as well', () => {
  expect(expandText('miscarriage of justice')).toContain('miscarriages of justice');
});

test('a written form wins over a generated one', () => {
  const stricter = form('miscarriages', { spot: 'page' });
  const found = expandEntry({ forms: [form('miscarriage'), stricter] });
  expect(found.map((f) => [f.text, f.from.spot])).toEqual([
    ['miscarriage', 'anywhere'],
    ['miscarriages', 'page'],
  ]);
});

test('an exact form stands beside one in any capitals', () => {
  const found = expandEntry({ forms: [form('D&C', { exact: true }), form('d&c', { spot: 'page' })] });
  expect(found.filter((f) => f.tokens.join('') === 'd&c').map((f) => f.from.spot)).toEqual(['page']);
  expect(found.find((f) => f.text === 'D&C')?.tokens).toEqual(['D', '&', 'C']);
});
