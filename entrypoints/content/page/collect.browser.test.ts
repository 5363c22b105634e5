import { beforeEach, expect, test } from 'vitest';
import { BLOCK_BORDER } from '../../../glossary/match/chars.ts';
import { Collector } from './collect.ts';

/** The blocks of a page, white space folded. */
function blocks(html: string, setUp?: () => void): string[] {
  document.body.innerHTML = html;
  setUp?.();
  const collector = new Collector(document.body);
  const texts: string[] = [];
  for (let slice = collector.next(); slice; slice = collector.next())
    texts.push(...slice.text.split(BLOCK_BORDER));
  return texts.map((t) => t.replace(/[ \n\t]+/g, ' ').trim());
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each<[string, string, string[]]>([
  [
    'inline elements join',
    '<p>a threatened <em>miscarriage</em> here</p>',
    ['a threatened miscarriage here'],
  ],
  [
    'letters join across inline elements',
    '<p>cervi<b>cal</b> cerc<span>lage</span></p>',
    ['cervical cerclage'],
  ],
  ['blocks part', '<div>one<p>two</p>three</div>', ['one', 'two', 'three']],
  ['line breaks part', '<p>one<br>two<hr>three</p>', ['one', 'two', 'three']],
  ['images part', '<p>one <img alt=""> two</p>', ['one', 'two']],
  [
    'blank text between inline elements is a space',
    '<p><b>blighted</b>\n <i>ovum</i></p>',
    ['blighted ovum'],
  ],
  [
    'form fields and editors are left out',
    '<p>a</p><textarea>b</textarea><select><option>c</option></select><p contenteditable>d <b>e</b></p><input value="f">',
    ['a'],
  ],
  [
    'code is left out and parts',
    '<p>blighted <code>x</code> ovum</p><pre><code>a</code></pre><kbd>b</kbd><samp>c</samp>',
    ['blighted', 'ovum'],
  ],
  ['a report in fixed lines is read', '<pre>IMP:  blighted\n      ovum</pre>', ['IMP: blighted ovum']],
  [
    'scripts, styles, templates are left out',
    '<p>a</p><script type="x">b</script><style>c{}</style><template><p>d</p></template><noscript>e</noscript>',
    ['a'],
  ],
  ['svg and mathematics are left out', '<p>a</p><svg><text>b</text></svg><math><mi>c</mi></math>', ['a']],
  ['a note mark does not part', '<p>blighted<sup>1</sup> ovum</p>', ['blighted ovum']],
  ['links drawn in line join', '<p>un<a href="#">viable</a></p>', ['unviable']],
  [
    'links drawn as boxes part',
    '<p><a style="display:block">One</a><a style="display:block">Two</a></p>',
    ['One', 'Two'],
  ],
  ['table cells part', '<table><tr><td>one</td><td>two</td></tr></table>', ['one', 'two']],
  ['a custom element joins', '<p>a <x-y>threatened</x-y> miscarriage</p>', ['a threatened miscarriage']],
  ['text not to be translated is read', '<p translate="no">cerclage</p>', ['cerclage']],
  [
    'what an editor holds without letting it be edited is left out',
    '<p contenteditable>a <i contenteditable="false">b</i></p><p><b contenteditable>c <i contenteditable="false">d</i></b></p><div contenteditable><p contenteditable="false">e</p></div><p>f</p>',
    ['f'],
  ],
  ['a text box by role is left out', '<div role="textbox">a</div><p>b</p>', ['b']],
  ['blocks in code are left out', '<code><div>a</div></code><p>b</p>', ['b']],
])('%s', (_name, html, wanted) => {
  expect(blocks(html)).toEqual(wanted);
});

test('a huge text is read in parts that lose nothing', () => {
  const text = 'All is well here. '.repeat(20_000);
  const parts = blocks('<p></p>', () => {
    (document.querySelector('p') as Element).textContent = text;
  });
  expect(parts.length).toBeGreaterThan(5);
  expect(parts.join(' ').length).toBe(text.trim().length);
});

test('a block of very many small texts is read in several slices that lose nothing', () => {
  const words = Array.from({ length: 15_000 }, (_, i) => `w${i}`);
  document.body.innerHTML = `<pre>${words.map((w) => `<span>${w}</span>`).join(' ')}</pre>`;
  const collector = new Collector(document.body);
  const texts: string[] = [];
  for (let slice = collector.next(); slice; slice = collector.next()) {
    expect(slice.nodes.length).toBeLessThan(4000);
    texts.push(slice.text);
  }
  expect(texts.length).toBeGreaterThan(5);
  expect(texts.join(' ').split(/\s+/)).toEqual(words);
});

test('offsets lead back to the text they came from', () => {
  document.body.innerHTML = '<div>one <b>two</b> <i>th</i>ree<p>four</p> five</div>';
  const slice = new Collector(document.body).next();
  for (const [i, block] of slice?.blocks.entries() ?? []) {
    for (const s of slice?.segments(i) ?? []) {
      const at = block.start + s.start;
      expect(slice?.text.slice(at, at + s.length)).toBe(s.node.data.slice(s.from, s.from + s.length));
    }
  }
  expect(slice?.blocks.length).toBe(3);
});

test('boxes side by side are told apart however many there are', () => {
  const box = '<a style="display:block">One</a><a style="display:block">Two</a>';
  const found = blocks(`<p>${box.repeat(25)}</p>`.repeat(400));
  expect(found).toHaveLength(20_000);
  expect(new Set(found)).toEqual(new Set(['One', 'Two']));
});
