/** Makes the pages that are read, and takes in those of a folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Random, randomFrom } from './random.ts';
import type { Sentences } from './sentences.ts';

export interface BenchPage {
  name: string;
  html: string;
  /** A page of the ordinary kind, of which the goals speak. */
  ordinary: boolean;
}

/** One sentence in so many holds a word of ours. */
const ONE_IN = 8;
const INLINE = ['a href="#x"', 'b', 'em', 'i', 'span', 'strong'];

/** A sentence, sometimes with a stretch of it in an inline element. */
function marked(sentence: string, random: Random): string {
  if (random.next() > 0.4) return sentence;
  const words = sentence.split(' ');
  const from = random.below(words.length);
  const to = Math.min(words.length, from + 1 + random.below(3));
  const tag = random.pick(INLINE);
  const inside = words.slice(from, to).join(' ');
  words.splice(from, to - from, `<${tag}>${inside}</${tag.split(' ')[0]}>`);
  return words.join(' ');
}

const document = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>\n${body}\n</body></html>`;

/** Paragraphs, lists and headings with mark-up around them; white space between tags as editors write it. */
export const articleOf = (characters: number, sentences: Sentences, ours = true): string =>
  document('Article', `<main>\n${bodyOf(characters, sentences, ours)}\n</main>`);

/** A short article, and a long text that page/editor.ts puts into its fields. */
export const draftOf = (characters: number, sentences: Sentences): string =>
  document(
    'Draft',
    `<main>\n${bodyOf(5000, sentences)}\n</main>\n<div id="draft">${bodyOf(characters, sentences)}</div>`,
  );

function bodyOf(characters: number, sentences: Sentences, ours = true): string {
  const random = randomFrom(characters);
  const sentence = () =>
    ours && random.below(ONE_IN) === 0 ? random.pick(sentences.ours) : random.pick(sentences.plain);
  const body: string[] = [];
  let length = 0;
  while (length < characters) {
    const count = 2 + random.below(5);
    const texts = Array.from({ length: count }, () => marked(sentence(), random));
    length += texts.join(' ').replace(/<[^>]*>/g, '').length;
    const kind = random.below(10);
    if (kind === 0) body.push(`  <h2>${sentence().slice(0, 40)}</h2>`);
    if (kind === 1)
      body.push(`  <ul>\n${texts.map((t) => `    <li>\n      ${t}\n    </li>`).join('\n')}\n  </ul>`);
    else if (kind === 2)
      body.push(`  <div>\n    <div>\n      <p>${texts.join(' ')}</p>\n    </div>\n  </div>`);
    else body.push(`  <p>\n    ${texts.join('\n    ')}\n  </p>`);
  }
  return body.join('\n');
}

/** A table with one text node a cell. */
export function tableOf(nodes: number, sentences: Sentences): string {
  const random = randomFrom(nodes);
  const cell = () => {
    const words = random.pick(random.below(ONE_IN) === 0 ? sentences.ours : sentences.plain).split(' ');
    const from = random.below(Math.max(1, words.length - 2));
    return `<td>${words.slice(from, from + 2).join(' ')}</td>`;
  };
  const rows: string[] = [];
  for (let made = 0; made < nodes; made += 10)
    rows.push(`<tr>${Array.from({ length: 10 }, cell).join('')}</tr>`);
  return document('Table', `<table>${rows.join('')}</table>`);
}

const MB = 1_000_000;

/** The made pages, small ones first. @param quick leaves out the largest */
export function madePages(sentences: Sentences, quick: boolean): BenchPage[] {
  const article = (name: string, size: number, ordinary: boolean): BenchPage => ({
    name,
    html: articleOf(size, sentences),
    ordinary,
  });
  return [
    article('article 5 k', 5000, true),
    article('article 60 k', 60_000, true),
    article('1 MB', MB, false),
    { name: '100 k nodes', html: tableOf(100_000, sentences), ordinary: false },
    ...(quick ? [] : [article('5 MB', 5 * MB, false), article('20 MB', 20 * MB, false)]),
  ];
}

/** Real pages from a folder, read with their scripts and loads switched off. */
export const pagesIn = (folder: string): BenchPage[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => ({
      name: basename(file, '.html'),
      html: readFileSync(join(folder, file), 'utf8'),
      ordinary: true,
    }));
