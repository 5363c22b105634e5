import { beforeEach, expect, test } from 'vitest';
import { BlockFinder } from './borders.ts';

/** More paragraphs than are asked one by one whether they are an editor's. */
const MANY = 150;

/** Which of the texts of a page are read, by a finder that was told where most of them lie. */
function read(around: string): string[] {
  const finder = new BlockFinder(document.querySelector(around));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
    if (finder.blockOf(node)) texts.push(node.data);
  return texts.filter((text) => text !== 'feed');
}

beforeEach(() => {
  document.body.innerHTML = `<div><section>${'<p>feed</p>'.repeat(MANY)}</section></div>`;
});

test.each(['section', 'body', 'html'])('no editor: all of %s is read', (around) => {
  document.querySelector('section')?.insertAdjacentHTML('beforeend', '<p>end</p>');
  expect(read(around)).toEqual(['end']);
});

test('an editor behind those that were asked, inside, is left out', () => {
  document
    .querySelector('section')
    ?.insertAdjacentHTML(
      'beforeend',
      '<p contenteditable>a</p><div><div role="textbox"><p>b</p></div></div><p>end</p>',
    );
  expect(read('section')).toEqual(['end']);
});

test('an editor outside of what was looked through is left out', () => {
  document
    .querySelector('div')
    ?.insertAdjacentHTML(
      'beforeend',
      '<p>behind</p><p contenteditable>a</p><div role="textbox"><p>b</p><p>c</p></div><p>end</p>',
    );
  expect(read('section')).toEqual(['behind', 'end']);
});

test.each(['role="textbox"', 'contenteditable'])('all is left out in what has %s', (attribute) => {
  document.body.innerHTML = `<div ${attribute}><div>${document.body.innerHTML}</div></div>`;
  document.querySelector('section')?.insertAdjacentHTML('beforeend', '<p>end</p>');
  expect(read('section')).toEqual([]);
});
