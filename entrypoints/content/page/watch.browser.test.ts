import { beforeEach, expect, test } from 'vitest';
import { type Dirty, Watcher } from './watch.ts';

/** What is to be read again after a change in these roots. */
function dirtyAfter(roots: readonly Node[], change: () => void): Dirty[] {
  const ending = new AbortController();
  const seen: Dirty[] = [];
  const watcher = new Watcher(
    ending.signal,
    (dirty) => seen.push(...dirty),
    () => {},
  );
  for (const root of roots) watcher.observe(root);
  change();
  watcher.hurry();
  ending.abort();
  return seen;
}

/** The same of the document, each stretch by its first and last node. */
const namesAfter = (html: string, change: (body: HTMLElement) => void): unknown[] => {
  document.body.innerHTML = html;
  return dirtyAfter([document], () => change(document.body)).map((d) =>
    'side' in d ? [d.side, d.node.nodeName] : [d.first.nodeName, d.last.nodeName],
  );
};

const add = (parent: Element, name: string, text = ''): Element => {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = '';
});

test('a list that is put into the page and then filled is read once', () => {
  const fill = (body: HTMLElement) => {
    const list = add(body, 'ul');
    for (const text of ['one', 'two', 'three']) add(list, 'li', text);
    (list.lastElementChild?.firstChild as Text).data = 'four';
    list.firstElementChild?.remove();
  };
  expect(namesAfter('<p>before</p>', fill)).toEqual([['UL', 'UL']]);
});

test('what changes in the middle of siblings that came is read with them, what changes elsewhere by itself', () => {
  const change = (body: HTMLElement) => {
    const [, middle] = ['h1', 'h2', 'h3'].map((name) => add(body, name, name));
    const text = body.querySelector('p')?.firstChild as Text;
    add(middle as Element, 'b', 'new');
    text.data = 'changed';
  };
  expect(namesAfter('<p>before</p>', change)).toEqual([
    ['H1', 'H3'],
    ['#text', '#text'],
  ]);
});

test('what lies in a shadow root is not read with its host', () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const fill = () => {
    document.body.append(host);
    root.append('in it');
  };
  expect(dirtyAfter([document, root], fill)).toHaveLength(2);
});
