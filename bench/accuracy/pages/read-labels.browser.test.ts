import { describe, expect, test } from 'vitest';
import { labelText, readLabels } from './read-labels.ts';

const pages = import.meta.glob<string>('../{pages,pages-2}/subject/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Only the paths matter: an entry's file name is its concept. The second set was labelled blind, in its own names. */
const concepts = new Set(
  Object.keys(import.meta.glob('../../../glossary/entries/en/*.yaml')).map((path) =>
    path.replace(/^.*\/|\.yaml$/g, ''),
  ),
);

const read = (html: string) => readLabels(new DOMParser().parseFromString(html, 'text/html').body);

describe.each(Object.entries(pages))('%s', (path, html) => {
  test('has labels of known concepts, around words', () => {
    const labels = read(html);
    expect(labels.length).toBeGreaterThan(10);
    if (!path.includes('/pages-2/'))
      expect(labels.flatMap((l) => (l.concept && !concepts.has(l.concept) ? [l.concept] : []))).toEqual([]);
    for (const text of labels.map(labelText)) {
      expect(text).toMatch(/[\p{L}\p{N}]/u);
      expect(text).toBe(text.trim());
    }
  });

  test('keeps every label of its source, and only plain text in the title', () => {
    expect(read(html)).toHaveLength(html.match(/<!--\[/g)?.length ?? 0);
    expect(/<title>[^<]*<\/title>/.test(html)).toBe(true);
  });
});

test('reads labels across inline elements, traps and grey ones', () => {
  const labels = read(
    '<p>A <!--[cervix core]-->cer<b>vix<!--/--></b>, <!--[trap]-->Labor Day<!--/-->, <!--[grey]-->scan<!--/-->.</p>',
  );
  expect(labels.map((l) => [l.concept, l.importance, labelText(l)])).toEqual([
    ['cervix', 'core', 'cervix'],
    [null, 'trap', 'Labor Day'],
    [null, 'grey', 'scan'],
  ]);
});

test.each([
  ['never closed', '<p><!--[cervix core]-->cervix'],
  ['inside', '<p><!--[cervix core]-->the <!--[uterus core]-->womb<!--/--><!--/-->'],
  ['never began', '<p>cervix<!--/-->'],
  ['no text', '<p><!--[cervix core]--><b></b><!--/-->'],
  ['Malformed', '<p><!--[cervix]-->cervix<!--/-->'],
  ['Malformed', '<p><!--[core]-->cervix<!--/-->'],
])('refuses a label with %s', (message, html) => {
  expect(() => read(html)).toThrow(message);
});
