/** The documents name files, commands and headings: each must be there. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { parseYaml, readGlossary } from '../glossary/compile/read.ts';
import { EntrySchema } from '../glossary/entry.ts';
import { proseFaults } from '../glossary/style/prose.ts';

const DOCS = [...globSync('*.md'), ...globSync('docs/**/*.md')].sort();
const FILES = globSync('**/*.{ts,tsx,yaml,md,json,txt,css,svg,png}', {
  exclude: (path) => /(^|[\\/])(node_modules|\.output|\.wxt)$/.test(path),
}).map((path) => `/${path.split(sep).join('/')}`);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));

const read = (file: string): string => readFileSync(file, 'utf8');
const withoutBlocks = (text: string): string => text.replace(/^```.*?^```/gms, '');
const found = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] as string);

/** The fragments by which headings are linked, as code hosts make them. */
const fragments = (markdown: string): string[] =>
  found(withoutBlocks(markdown), /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function isThere(link: string, from: string): boolean {
  const [path = '', fragment] = link.split('#');
  const file = path === '' ? from : join(dirname(from), path);
  if (!existsSync(file)) return false;
  return fragment === undefined || fragments(read(file)).includes(fragment);
}

/** In code: a folder of ours, or a file by its path or by the end of it. Not what a build makes, nor a pattern. */
function isNamed(name: string): boolean {
  if (name.endsWith('/')) return existsSync(name) || FILES.some((file) => file.includes(`/${name}`));
  return FILES.some((file) => file.endsWith(`/${name}`));
}

test.each(DOCS)('%s: every link within the project leads somewhere', (file) => {
  const links = found(withoutBlocks(read(file)), /\]\(([^)\s]+)\)/g).filter((link) => !/^https?:/.test(link));
  expect(links.filter((link) => !isThere(link, file))).toEqual([]);
});

test.each(DOCS)('%s: every file and folder that it names is there', (file) => {
  const names = found(
    withoutBlocks(read(file)),
    /`((?!\.output\/)[\w@./-]+(?:\.(?:ts|tsx|yaml|md|json|txt|css|svg|png)|\/))`/g,
  );
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});

test.each(DOCS)('%s: every command that it names is one', (file) => {
  const text = read(file);
  const commands = found(text, /\bnpm run ([\w:-]+)/g).filter((name) => scripts[name] === undefined);
  const programs = found(text, /\bnode ((?:scripts|bench)\/[\w./-]+)/g).filter((path) => !existsSync(path));
  expect([...commands, ...programs]).toEqual([]);
});

test('every decision is in the list of decisions', () => {
  const list = read('docs/decisions/README.md');
  const files = globSync('0*.md', { cwd: 'docs/decisions' });
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !list.includes(`(${file})`))).toEqual([]);
});

test("the README's example is a valid entry that reads easily", () => {
  const [yaml = ''] = found(read('README.md'), /^```yaml\n(.*?)^```/gms);
  const parsed = parseYaml(yaml, 'README.md', EntrySchema);
  expect(parsed).not.toHaveProperty('faults');
  if ('value' in parsed) expect(proseFaults({ id: 'cerclage', ...parsed.value })).toEqual([]);
});

test('the README says how many entries there are, and that none of them has been checked', () => {
  const { entries } = readGlossary('glossary');
  expect(read('README.md')).toContain(`${entries.length} entries`);
  expect(read('README.md')).toContain(`This is so for all ${entries.length}`);
  expect(entries.filter((entry) => entry.reviewed !== null)).toEqual([]);
});
