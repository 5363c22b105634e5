import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGlossary } from './compile/read.ts';
import { alternatives, coverOf, LEFT_OUT, namesOf, parseCoverage, writeCoverage } from './coverage.ts';
import { coverageTable } from './coverage-table.ts';
import type { Form } from './entry.ts';
import { formKey } from './forms/normalize.ts';
import { LAY_PHRASES } from './lay-phrases.ts';

const doc = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');
const form = (text: string): Form => ({ text, spot: 'anywhere', exact: false, harsh: false });

describe('deciding', () => {
  const names = namesOf(
    [
      {
        id: 'd-and-c',
        term: 'D&C (dilation and curettage)',
        forms: [form('D&C'), form('dilatation & curettage')],
      },
      { id: 'labor', term: 'Labour', forms: [form('labour')] },
    ],
    { labor: ['the baby is coming'] },
  );

  test.each([
    ['Dilation and curettage (D&C)', { entries: ['d-and-c'], by: 'term' }],
    ['dilatation and curettage', { entries: ['d-and-c'], by: 'form' }],
    ['labor', { entries: ['labor'], by: 'form' }],
    ['the baby is coming', { entries: ['labor'], by: 'search' }],
    ['D&C / labor', { entries: ['d-and-c', 'labor'], by: 'form' }],
    ['D&C / a third word', null],
    ['cerclage', null],
  ])('%s', (headword, cover) => expect(coverOf(headword, names)).toEqual(cover));

  test('a bracket inside a word is no second name', () => {
    expect(alternatives('hold (on) tight')).toEqual(['hold (on) tight']);
  });

  test('a line of the wrong shape is named', () => {
    expect(() => parseCoverage('headword\tfrom\tentries\tby\ncervix\tpages\n')).toThrow('coverage.tsv:2');
  });
});

describe('docs/coverage.tsv', () => {
  const tsv = doc('coverage.tsv');
  const rows = parseCoverage(tsv);
  const { entries } = readGlossary(import.meta.dirname);
  const names = namesOf(entries, LAY_PHRASES);

  test('is sorted and names each word once', () => {
    expect(writeCoverage(rows)).toBe(tsv);
    const keys = rows.map((r) => formKey(r.headword));
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    expect(rows.filter((r) => !['glossaries', 'pages', 'both'].includes(r.from))).toEqual([]);
  });

  // After a change of forms: `npm run coverage`, then read the difference.
  test.each(rows.map((row) => [row.headword, row] as const))('%s', (headword, { entries: ids, by }) => {
    const cover = coverOf(headword, names);
    if (cover) expect({ entries: ids, by }).toEqual(cover);
    else {
      expect(Object.keys(LEFT_OUT)).toContain(by);
      expect(ids).toEqual([]);
    }
  });

  test('docs/coverage.md is made of it', () => {
    expect(doc('coverage.md')).toBe(coverageTable(rows, entries));
  });
});
