import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Changes, type Dirty, Watcher } from './watch.ts';

let ending = new AbortController();

/** Watches these roots. @returns the watcher, what it told, and what is to be read as soon as it says so */
function watching(roots: readonly Node[]): { watcher: Watcher; told: Changes[]; dirty: Dirty[] } {
  const told: Changes[] = [];
  const dirty: Dirty[] = [];
  const take = (changes: Changes) => {
    told.push(changes);
    for (let d = watcher.next(); d; d = watcher.next()) dirty.push(d);
  };
  const watcher = new Watcher(ending.signal, { changed: take, removing() {} });
  for (const root of roots) watcher.observe(root);
  return { watcher, told, dirty };
}

/** What is to be read again after a change in these roots. */
function dirtyAfter(roots: readonly Node[], change: () => void): Dirty[] {
  const { watcher, dirty } = watching(roots);
  change();
  watcher.hurry();
  return dirty;
}

const nameOf = (d: Dirty) => ('side' in d ? [d.side, d.node.nodeName] : [d.first.nodeName, d.last.nodeName]);

/** The same of the document, each stretch by its first and last node. */
const namesAfter = (html: string, change: (body: HTMLElement) => void): unknown[] => {
  document.body.innerHTML = html;
  return dirtyAfter([document], () => change(document.body)).map(nameOf);
};

const add = (parent: Element, name: string, text = ''): Element => {
  const element = document.createElement(name);
  element.textContent = text;
  parent.append(element);
  return element;
};

beforeEach(() => {
  document.body.innerHTML = '';
  ending = new AbortController();
});

afterEach(() => {
  ending.abort();
  vi.restoreAllMocks();
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

test('what waits to be read goes on where its ends were when they are taken out', () => {
  const dirty: unknown[] = [];
  const watcher = new Watcher(ending.signal, { changed() {}, removing() {} });
  watcher.observe(document);
  const [first, , last] = ['h1', 'h2', 'h3', 'h4'].map((name) => add(document.body, name, name)).slice(0, 3);
  document.body.lastElementChild?.remove();
  watcher.hurry();
  document.body.prepend(first as Element);
  last?.remove();
  for (let d = watcher.next(); d; d = watcher.next()) dirty.push(nameOf(d));
  expect(dirty).toContainEqual(['H2', 'H2']);
});

test('what is put elsewhere is known before it is told, and forgotten once it is gone', () => {
  const { watcher, told } = watching([document]);
  const [list, item] = [add(document.body, 'ul'), add(document.body, 'p')];
  watcher.hurry();
  list.append(item);
  watcher.catchUp();
  item.remove();
  expect(watcher.takeMoved()).toEqual([]);
  watcher.catchUp();
  list.append(item);
  expect(watcher.takeMoved()).toEqual([item]);
  item.remove();
  watcher.hurry();
  expect(told.at(-1)).toEqual({ much: false, removed: true, emptied: [] });
  list.append(item);
  expect(watcher.takeMoved()).toEqual([]);
});

test('on a hidden page what comes waits, and what goes is told', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { watcher, told, dirty } = watching([document]);
  const [first, second] = [add(document.body, 'h1', 'one'), add(document.body, 'p', 'two')];
  watcher.hurry();
  expect(told).toEqual([]);
  first.remove();
  watcher.hurry();
  expect(told).toEqual([{ much: false, removed: true, emptied: [] }]);
  expect(dirty).toEqual([]);
  hidden.mockReturnValue(false);
  watcher.hurry();
  expect(dirty).toContainEqual({ first: second, last: second });
});

test('a page that is hidden for hours is read as a whole once it is seen', () => {
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { watcher, told } = watching([document]);
  const texts = Array.from({ length: 2001 }, (_, n) => add(document.body, 'p', `${n}`).firstChild as Text);
  watcher.hurry();
  for (const text of texts) text.data += ' and more';
  watcher.hurry();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event('visibilitychange'));
  watcher.hurry();
  expect(told).toEqual([{ much: true, removed: false, emptied: [] }]);
});
