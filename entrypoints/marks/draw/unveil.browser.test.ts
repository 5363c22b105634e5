import { afterEach, expect, test, vi } from 'vitest';
import { TextBlock } from '../../content/page/blocks.ts';
import { UnveilWatcher } from './unveil.ts';

const ending: AbortController[] = [];

afterEach(() => {
  for (const controller of ending.splice(0)) controller.abort();
  document.body.replaceChildren();
});

/** Watches the text of the page's first paragraph. */
function watch(html: string) {
  document.body.innerHTML = html;
  const element = document.querySelector('p') as Element;
  const node = element.firstChild as Text;
  const block = new TextBlock([{ node, start: 0, from: 0, length: node.length }], element, false, []);
  const controller = new AbortController();
  ending.push(controller);
  const appeared = vi.fn();
  new UnveilWatcher(appeared, controller.signal).watch([block]);
  return { appeared, controller };
}

const aMoment = () => new Promise((done) => setTimeout(done, 700));

test.each([
  ['a dialog', '<dialog><p>words</p></dialog>', () => document.querySelector('dialog')?.showModal()],
  [
    'details',
    '<details><summary>More</summary><p>words</p></details>',
    () => document.querySelector('details')?.setAttribute('open', ''),
  ],
  [
    'another tab',
    '<div hidden><p>words</p></div>',
    () => document.querySelector('div')?.removeAttribute('hidden'),
  ],
  [
    'a menu that a click makes visible',
    '<button>Menu</button><div style="visibility: hidden"><p>words</p></div>',
    () => {
      (document.querySelector('div') as HTMLElement).style.visibility = 'visible';
      document.querySelector('button')?.click();
    },
  ],
])('%s that opens is noticed', async (_what, html, open) => {
  const { appeared } = watch(html);
  await aMoment();
  expect(appeared).not.toHaveBeenCalled();
  open();
  await vi.waitFor(() => expect(appeared).toHaveBeenCalled());
});

test('nothing is noticed once it has ended', async () => {
  const { appeared, controller } = watch('<div hidden><p>words</p></div>');
  controller.abort();
  document.querySelector('div')?.removeAttribute('hidden');
  await aMoment();
  expect(appeared).not.toHaveBeenCalled();
});
