/** docs/coverage.md: the rows of docs/coverage.tsv as tables for people. Pure. */
import { type CoverageRow, LEFT_OUT } from './coverage.ts';
import type { Entry } from './entry.ts';

const AS: Record<string, string> = {
  term: 'its name',
  form: 'marked on pages',
  search: 'found by search',
};

const FROM: Record<CoverageRow['from'], string> = {
  glossaries: 'glossaries',
  pages: 'pages',
  both: 'glossaries and pages',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((r) => `| ${r.map(cell).join(' | ')} |`).join('\n');

/** The whole document; the counts in it are counted, not written by hand. */
export function coverageTable(rows: readonly CoverageRow[], entries: readonly Pick<Entry, 'id' | 'term'>[]) {
  const terms = new Map(entries.map((e) => [e.id, e.term]));
  const link = (id: string) => `[${terms.get(id) ?? id}](../glossary/entries/en/${id}.yaml)`;
  const held = rows.filter((r) => r.entries.length > 0);
  const out = rows.filter((r) => r.entries.length === 0);
  const reasons = Object.keys(LEFT_OUT).filter((key) => out.some((r) => r.by === key));
  const count = (by: string) => held.filter((r) => r.by === by).length;
  return `# What the glossary covers

<!-- Made by \`npm run coverage\` from docs/coverage.tsv and the entries; glossary/coverage.test.ts checks it. -->

Two lists of words from outside were held against the glossary: the headwords of published glossaries of pregnancy
loss, and the concepts that readers of real pages may not know. Of ${rows.length} words, ${held.length} lead to an entry
(${count('term')} are the name of one, ${count('form')} are marked on pages, ${count('search')} are found by search
alone) and ${out.length} are left out, each for a reason below. Plurals, US and UK spelling, hyphens and spaces are
matched by the rules in glossary/forms/, as on a page; capitals are not compared here.

"Marked on pages" does not mean marked on every page: an entry says for each form if it needs a page on the subject or
certain words near it (docs/editorial.md).

## Held by an entry

${table(
  ['Word', 'Met in', 'Entry', 'As'],
  held.map((r) => [r.headword, FROM[r.from], r.entries.map(link).join(', '), AS[r.by] ?? r.by]),
)}

## Left out

${reasons
  .map(
    (key) =>
      `**${LEFT_OUT[key]}** ${out
        .filter((r) => r.by === key)
        .map((r) => r.headword)
        .join(' · ')}`,
  )
  .join('\n\n')}
`;
}
