// Writes a printable sheet for clinical reviewers, one a subject: `npm run review-sheets [-- subject …]`
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readGlossary } from '../glossary/compile/read.ts';
import { SUBJECTS } from '../glossary/entry.ts';
import { SUBJECT_TITLES } from '../glossary/library.ts';
import { reviewSheet } from './review/sheet.ts';

const folder = resolve('.output/review');
const wanted = process.argv.slice(2);
const unknown = wanted.filter((s) => !(SUBJECTS as readonly string[]).includes(s));
if (unknown.length > 0) {
  console.error(`No such subject: ${unknown.join(', ')}. There are: ${SUBJECTS.join(', ')}`);
  process.exit(2);
}

const { entries, sources } = readGlossary(resolve('glossary'));
const css = readFileSync(join(import.meta.dirname, 'review/sheet.css'), 'utf8');
mkdirSync(folder, { recursive: true });
for (const subject of SUBJECTS) {
  const group = entries.filter((e) => e.subject === subject);
  if (group.length === 0 || (wanted.length > 0 && !wanted.includes(subject))) continue;
  const file = join(folder, `${subject}.html`);
  writeFileSync(file, reviewSheet(SUBJECT_TITLES[subject], group, sources, css));
  console.log(`${file}: ${group.length} entries`);
}
