import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGlossary } from '../../glossary/compile/read.ts';
import type { Entry, Source } from '../../glossary/entry.ts';
import { escapeHtml, formInWords, reviewSheet, variants } from './sheet.ts';

const plain = { spot: 'anywhere', exact: false, harsh: false } as const;

const entry: Entry = {
  id: 'd-and-c',
  term: 'D&C',
  subject: 'treatment',
  forms: [{ text: 'D&C', ...plain, exact: true }],
  short: 'For {baby: your baby | the pregnancy}, a <gentle> step.',
  help: 'Call {call}.',
  see: [],
  sources: ['NHS'],
  updated: '2026-11-22',
  reviewed: null,
};
const sources = new Map([
  [
    'NHS',
    {
      name: 'NHS page',
      kind: 'national',
      url: 'https://example.org/?a=1&b=2',
      read: 'https://example.net/copy',
      published: '2024',
      seen: '2026-11-22',
    } satisfies Source,
  ],
]);

test('a text is shown once, or once for each wording', () => {
  expect(variants('No choice here.')).toEqual(['No choice here.']);
  expect(variants('{baby: Your baby | The pregnancy} and a {loss: miscarriage | pregnancy loss}.')).toEqual([
    'Your baby and a miscarriage.',
    'The pregnancy and a pregnancy loss.',
  ]);
});

test('rules of spotting are said in words', () => {
  expect(formInWords({ ...plain, text: 'cerclage' })).toBe('cerclage');
  expect(
    formInWords({ text: 'AB', spot: 'sentence', near: ['bleed'], not: ['blood'], exact: true, harsh: true }),
  ).toBe('AB (near: bleed; not near: blood; capitals as here; old or hurtful)');
});

test('a sheet shows texts, sources with dates, and room to answer; text stays text', () => {
  const html = reviewSheet('Treatment', [entry], sources, '');
  expect(html).toContain('<b>A</b>For your baby, a &lt;gentle&gt; step.');
  expect(html).toContain('<b>B</b>For the pregnancy, a &lt;gentle&gt; step.');
  expect(html).toContain('999 (UK)');
  expect(html).toContain('<a href="https://example.org/?a=1&amp;b=2">');
  expect(html).toContain(
    'national, read in a copy or report: https://example.net/copy, published 2024, looked at 2026-11-22',
  );
  expect(html).toContain('not reviewed');
  for (const word of ['☐ true', '☐ kind', '☐ plain', 'Notes', 'Name', 'Date']) expect(html).toContain(word);
});

test('no text of the real glossary is left out of its sheet', () => {
  const glossary = readGlossary(join(import.meta.dirname, '../../glossary'));
  const html = reviewSheet('All', glossary.entries, glossary.sources, '');
  for (const e of glossary.entries) {
    const texts = [
      e.short,
      e.more,
      e.kindness,
      e.help,
      e.outdated,
      ...(e.ask ?? []),
      ...Object.values(e.differs ?? {}),
    ];
    for (const text of texts.flatMap((t) => (t ? variants(t) : []))) expect(html).toContain(escapeHtml(text));
    for (const key of e.sources) expect(html).toContain(escapeHtml(glossary.sources.get(key)?.name ?? key));
  }
});
