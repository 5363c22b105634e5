// Says for every headword which entry holds it, and writes docs/coverage.tsv and docs/coverage.md.
// `npm run coverage [-- --glossaries FILE --pages FILE]`: lists of words from outside, first column the word.
// Reasons for what is left out are kept from docs/coverage.tsv: write them there by hand (keys: glossary/coverage.ts).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readGlossary } from '../glossary/compile/read.ts';
import {
  type CoverageRow,
  coverOf,
  LEFT_OUT,
  namesOf,
  parseCoverage,
  writeCoverage,
} from '../glossary/coverage.ts';
import { coverageTable } from '../glossary/coverage-table.ts';
import { formKey } from '../glossary/forms/normalize.ts';
import { LAY_PHRASES } from '../glossary/lay-phrases.ts';

const { values } = parseArgs({ options: { glossaries: { type: 'string' }, pages: { type: 'string' } } });
const TSV = resolve('docs/coverage.tsv');

/** The words of a list; in the list of pages, those that its second column calls core or useful. */
const words = (file: string | undefined, from: 'glossaries' | 'pages'): [string, 'glossaries' | 'pages'][] =>
  (file ? readFileSync(file, 'utf8').split('\n').slice(1) : [])
    .map((line) => line.split('\t'))
    .filter(([word, rank]) => word && (from === 'glossaries' || rank === 'core' || rank === 'useful'))
    .map(([word]) => [word as string, from]);

const { entries } = readGlossary(resolve('glossary'));
const names = namesOf(entries, LAY_PHRASES);
const before = existsSync(TSV) ? parseCoverage(readFileSync(TSV, 'utf8')) : [];
const rows = new Map<string, CoverageRow>();
const add = (headword: string, from: CoverageRow['from'], reason: string) => {
  const key = formKey(headword);
  const known = rows.get(key);
  if (known) {
    if (known.from !== from) known.from = 'both';
    return;
  }
  rows.set(key, { headword, from, ...(coverOf(headword, names) ?? { entries: [], by: reason }) });
};
for (const row of before) add(row.headword, row.from, row.by in LEFT_OUT ? row.by : '?');
for (const [word, from] of [...words(values.glossaries, 'glossaries'), ...words(values.pages, 'pages')]) {
  add(word, from, '?');
}

const tsv = writeCoverage([...rows.values()]);
writeFileSync(TSV, tsv);
const open = [...rows.values()].filter((r) => r.by === '?');
for (const row of open)
  console.error(`${row.headword}: no entry holds it; write a reason into docs/coverage.tsv`);
writeFileSync(resolve('docs/coverage.md'), coverageTable(parseCoverage(tsv), entries));
console.log(`${rows.size} words, ${open.length} without entry or reason`);
process.exitCode = open.length > 0 ? 1 : 0;
