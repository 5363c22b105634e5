import { afterEach, expect, test } from 'vitest';
import { startScan } from '../../content/page/testing/words.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

/** Whether "viable", which needs a page on the subject, is marked on a page. */
function countsOn(html: string): boolean {
  document.body.innerHTML = html;
  const { scan, end, texts } = startScan();
  scan.finish();
  end.abort();
  return texts().includes('viable');
}

test.each<[string, string, boolean]>([
  [
    'a list of words: a section between two with evidence',
    `<h2>a</h2><p>b</p><h2>a</h2><p>b</p><h2>a</h2><p>b</p><h2>Blighted ovum</h2><p>A D&E.</p><h2>c</h2><p>Not viable.</p>
    <h2>Cerclage</h2><p>A miscarriage.</p><h2>a</h2><p>b</p><h2>a</h2><p>b</p>`,
    true,
  ],
  [
    'a section far from those with evidence',
    `<h2>c</h2><p>Not viable.</p><h2>a</h2><p>b</p><h2>a</h2><p>b</p><h2>Blighted ovum</h2><p>A D&E.</p>
    <h2>Cerclage</h2><p>A miscarriage.</p><h2>a</h2><p>b</p>`,
    false,
  ],
  ['two concepts in the text', '<p>A miscarriage, a blighted ovum. Not viable.</p>', true],
  ['one concept said once', '<p>A miscarriage. Not viable.</p>', false],
  [
    'one concept said three times',
    '<p>A miscarriage. The miscarriage. That miscarriage. Not viable.</p>',
    true,
  ],
  ['one concept in a heading', '<h2>After a miscarriage</h2><p>Not viable.</p>', true],
  [
    'one in a first heading, for every section',
    '<h1>Miscarriage</h1><p>a</p><h2>b</h2><p>Not viable.</p><h2>c</h2><h2>d</h2>',
    true,
  ],
  [
    'links in a menu',
    '<ul><li><a>Miscarriage</a><li><a>Blighted ovum</a><li><a>Cerclage</a></ul><p>Not viable.</p>',
    false,
  ],
  [
    'a first heading that links to its page',
    '<h1><a>Miscarriage and cerclage</a></h1><p>Not viable.</p>',
    true,
  ],
  [
    'evidence in another section only',
    '<h2>A</h2><p>Miscarriage, cerclage.</p><h2>B</h2><p>Not viable.</p><h2>C</h2><p>x</p>',
    false,
  ],
])('%s', (_name, html, wanted) => {
  expect(countsOn(html)).toBe(wanted);
});
