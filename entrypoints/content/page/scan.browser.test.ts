import { afterEach, expect, test, vi } from 'vitest';
import { limitSlices } from './collect.ts';
import { RootFinder } from './roots.ts';
import type { PageScan } from './scan.ts';
import { finish } from './scan-queue.ts';
import { closeScans, opened, scanned } from './testing/scans.ts';
import { settled } from './testing/words.ts';

afterEach(closeScans);

test('finds forms across inline elements, soft hyphens and no-break spaces', async () => {
  const { texts } = await scanned(
    '<p>A threatened <em>miscarriage</em>, a blighted&nbsp;ovum, cervi&shy;cal cerc&shy;lage, D &amp; E.</p>',
  );
  expect(texts()).toEqual([
    'threatened miscarriage',
    'blighted\u00a0ovum',
    'cervi\u00adcal cerc\u00adlage',
    'D & E',
  ]);
});

test('a form with another meaning counts only where the page is on the subject', async () => {
  const off = await scanned('<p>A viable plan.</p>');
  expect(off.texts()).toEqual([]);
  const on = await scanned('<p>A viable plan after a miscarriage and a blighted ovum.</p>');
  expect(on.texts()).toEqual(['viable', 'miscarriage', 'blighted ovum']);
});

test('a section on something else is left alone on a page on the subject', async () => {
  const { texts } = await scanned(
    '<h2>One</h2><p>A miscarriage, a blighted ovum.</p><h2>Two</h2><p>A viable plan.</p><h2>Three</h2><p>Also viable.</p>',
  );
  expect(texts()).toEqual(['miscarriage', 'blighted ovum']);
});

test('text that comes, changes and goes keeps the marks right', async () => {
  const { texts, scan } = await scanned('<p id="a">Nothing here.</p>');
  expect(texts()).toEqual([]);
  const a = document.querySelector('#a') as HTMLElement;
  a.insertAdjacentHTML('afterend', '<p>A cerclage.</p>');
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
  (a.firstChild as Text).data = 'A miscarriage now.';
  await settled(scan);
  expect(texts()).toEqual(['miscarriage', 'cerclage']);
  a.remove();
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
  document.body.innerHTML = '<p>A blighted ovum.</p>';
  await settled(scan);
  expect(texts()).toEqual(['blighted ovum']);
});

test('marks are chosen only where a word of the page or its title speaks for the subject', async () => {
  const { changes, scan } = await scanned('<h1>Plants</h1><p>The seedlings are viable.</p>');
  expect(changes()).toBe(0);
  document.body.insertAdjacentHTML('beforeend', '<p>Water them.</p>');
  await settled(scan);
  expect(changes()).toBe(0);
  document.title = 'Threatened miscarriage';
  await settled(scan);
  expect(changes()).toBe(1);
  // What was marked must go again.
  document.title = 'Seedlings';
  await settled(scan);
  expect(changes()).toBe(2);
  document.body.insertAdjacentHTML('beforeend', '<p>A miscarriage.</p>');
  await settled(scan);
  expect(changes()).toBe(3);
});

const numbersIn = (scan: PageScan) => scan.list.all.flatMap((b) => b.candidates.map((c) => c.word));

test('a word keeps its number while what stands before it changes its length, comes and goes', async () => {
  const { scan } = await scanned('<p><b>9</b> had a miscarriage, or a <i>missed</i> miscarriage.</p>');
  const before = numbersIn(scan);
  const paragraph = document.querySelector('p') as Element;
  const count = document.querySelector('b')?.firstChild as Text;
  for (const data of ['10', '9', '', '11']) {
    count.data = data;
    await settled(scan);
    expect(numbersIn(scan)).toEqual(before);
  }
  const today = new Text('Today ');
  for (const change of [() => paragraph.prepend(today), () => today.remove()]) {
    change();
    await settled(scan);
    expect(numbersIn(scan)).toEqual(before);
  }
  // Not where it stands elsewhere in its own text.
  const text = document.querySelector('b')?.nextSibling as Text;
  text.data = ` people${text.data}`;
  await settled(scan);
  expect(numbersIn(scan)[0]).not.toBe(before[0]);
  expect(new Set(numbersIn(scan)).size).toBe(before.length);
});

test('a word keeps its number while its text stands, whatever comes beside it', async () => {
  const { scan } = await scanned('<p>A blighted ovum and a miscarriage.</p>');
  const numbers = () => numbersIn(scan);
  const before = numbers();
  expect(before.length).toBeGreaterThanOrEqual(2);
  document.documentElement.append(document.createElement('div'));
  await settled(scan);
  expect(numbers()).toEqual(before);
  document.querySelector('p')?.insertAdjacentHTML('afterend', '<p>A cerclage.</p>');
  await settled(scan);
  expect(numbers().slice(0, before.length)).toEqual(before);
  const text = document.querySelector('p')?.firstChild as Text;
  text.data += ' It is 12:00.';
  await settled(scan);
  expect(numbers().slice(0, before.length)).toEqual(before);
  // A caret that blinks behind it, as a typewriter effect has it.
  const caret = document.createElement('span');
  caret.append('|');
  document.querySelector('p')?.append(caret);
  await settled(scan);
  for (const data of ['', '|']) {
    (caret.firstChild as Text).data = data;
    await Promise.resolve();
    expect(numbers().slice(0, before.length)).toEqual(before);
    await settled(scan);
    expect(numbers().slice(0, before.length)).toEqual(before);
  }
  text.data = 'Now a blighted ovum.';
  await settled(scan);
  expect(numbers()).not.toContain(before[0]);
  document.documentElement.lastElementChild?.remove();
});

test('a paragraph that is moved into a heading, or out of it, weighs as what it is', async () => {
  const { scan } = await scanned('<h2>News</h2><p>a miscarriage</p>');
  const paragraph = document.querySelector('p') as Element;
  const headings = () => scan.list.all.map(({ heading }) => heading);
  expect(headings()).toEqual([true, false]);
  document.querySelector('h2')?.append(paragraph);
  await settled(scan);
  expect(headings()).toEqual([true, true]);
  document.body.append(paragraph);
  await settled(scan);
  expect(headings()).toEqual([true, false]);
});

test('an inline element that comes in between parts or joins a phrase', async () => {
  const { texts, scan } = await scanned('<p>a blighted <b></b>ovum</p>');
  expect(texts()).toEqual(['blighted ovum']);
  const b = document.querySelector('b') as Element;
  b.replaceWith(document.createElement('br'));
  await settled(scan);
  expect(texts()).toEqual([]);
  (document.querySelector('br') as Element).remove();
  await settled(scan);
  expect(texts()).toEqual(['blighted ovum']);
});

test('open shadow roots are read, nested and attached late; closed ones are not', async () => {
  const { texts, scan } = await scanned('<div id="h"></div><x-late></x-late><div id="c"></div>');
  const root = (document.querySelector('#h') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = '<p>cerclage</p><div></div>';
  const inner = (root.querySelector('div') as Element).attachShadow({ mode: 'open' });
  inner.innerHTML = '<p>D&amp;E</p>';
  (document.querySelector('#c') as Element).attachShadow({ mode: 'closed' }).innerHTML = '<p>miscarriage</p>';
  document.body.append(document.createElement('p'), document.querySelector('#h') as Element);
  const late = document.querySelector('x-late') as Element;
  late.attachShadow({ mode: 'open' }).innerHTML = '<p>blighted ovum</p>';
  // A root attached late is looked for at set times, on a busy machine not at the next of them.
  await vi.waitFor(() => expect([...texts()].sort()).toEqual(['D&E', 'blighted ovum', 'cerclage']), 10_000);
  inner.innerHTML = '<p>a miscarriage</p>';
  await settled(scan);
  expect([...texts()].sort()).toEqual(['blighted ovum', 'cerclage', 'miscarriage']);
});

test('what the page puts into a closed root is not read there, and forgotten where it was known', async () => {
  const { texts, scan } = await scanned('<div><p>a miscarriage</p></div><p>a cerclage</p>');
  const host = document.querySelector('div') as Element;
  const root = host.attachShadow({ mode: 'closed' });
  root.append(...host.childNodes);
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
  host.innerHTML = '<i></i><p>a blighted ovum</p><i></i>';
  root.append(...host.childNodes);
  root.firstChild?.remove();
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
});

test('what a component got into its root before we knew of that is not kept when it becomes an editor', async () => {
  const { texts, scan } = await scanned('<div></div>');
  const [around, host] = [document.querySelector('div') as Element, document.createElement('span')];
  host.innerHTML = 'a miscarriage <i></i>';
  around.append(host);
  const moved = [...host.childNodes];
  host.attachShadow({ mode: 'open' }).append(...moved);
  scan.gather();
  const wrapper = document.createElement('span');
  host.replaceWith(wrapper);
  wrapper.append(host);
  scan.queue.step();
  around.toggleAttribute('contenteditable');
  await settled(scan);
  expect(texts()).toEqual([]);
});

test('a component is found though what came with it goes while that is read', async () => {
  const { texts, scan } = await scanned('<p>a cerclage</p><div></div>');
  const [list, neighbour, host] = ['div', 'p', 'x-card'].map((name) => document.createElement(name));
  host?.attachShadow({ mode: 'open' }).append('a miscarriage');
  list?.append(neighbour as Element, host as Element);
  document.querySelector('div')?.append(...(list?.childNodes ?? []));
  scan.gather();
  scan.queue.step();
  neighbour?.remove();
  scan.finish();
  expect(texts()).toEqual(['cerclage', 'miscarriage']);
});

test('components are found though the page takes out where the search stands', () => {
  document.body.innerHTML = `<div>${'<i></i>'.repeat(1500)}</div><section></section>`;
  const root = document.querySelector('section')?.attachShadow({ mode: 'open' });
  const found: ShadowRoot[] = [];
  const search = new RootFinder((one) => found.push(one)).search(document.body);
  search.next();
  document.querySelector('div')?.remove();
  finish(search);
  expect(found).toEqual([root]);
});

test('a component that is taken out and put back later is read again, where it stands now', async () => {
  const { texts, scan } = await scanned('<x-card></x-card><p>a cerclage</p>');
  const host = document.querySelector('x-card') as Element;
  host.attachShadow({ mode: 'open' }).innerHTML = '<p>a miscarriage</p>';
  scan.finder.lookAgain();
  await settled(scan);
  expect(texts()).toEqual(['miscarriage', 'cerclage']);
  host.remove();
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
  expect([...scan.finder.roots]).toEqual([]);
  document.body.append(host);
  await settled(scan);
  expect(texts()).toEqual(['cerclage', 'miscarriage']);
  (host.shadowRoot?.querySelector('p')?.firstChild as Text).data = 'a blighted ovum';
  await settled(scan);
  expect(texts()).toEqual(['cerclage', 'blighted ovum']);
});

test('an editor that comes before the page was read to its end holds no mark', async () => {
  document.body.innerHTML = '<p>a miscarriage</p>';
  const scan = opened();
  document.body.insertAdjacentHTML('beforeend', '<div contenteditable>a cerclage</div>');
  await settled(scan.scan);
  expect(scan.texts()).toEqual(['miscarriage']);
});

test('words that are put elsewhere keep their order, though the text before them is gone', async () => {
  const { texts, scan } = await scanned(
    '<p id="first"><a>a miscarriage</a><span><i> and</i><button>a blighted ovum</button></span></p><p>a cerclage</p>',
  );
  const first = document.querySelector('#first') as Element;
  first.append(first.lastElementChild as Element);
  scan.gather();
  first.querySelector('a')?.replaceChildren();
  scan.finish();
  expect(texts()).toEqual(['blighted ovum', 'cerclage']);
});

test('where what is being read is taken out, what stands before it is not read once more in part', () => {
  limitSlices(1);
  for (let steps = 0; steps < 12; steps++) {
    document.body.innerHTML =
      '<a>threatened </a><i>miscarriage<p></p>rest</i><p id="taken">more</p><p>a cerclage</p>';
    const page = opened();
    for (let i = 0; i < steps; i++) page.scan.queue.step();
    document.querySelector('#taken')?.remove();
    page.scan.finish();
    expect([steps, ...page.texts()]).toEqual([steps, 'threatened miscarriage', 'cerclage']);
  }
  limitSlices();
});

test('a page that is scrolled down is read to its end, whatever becomes of what stood on the screen', async () => {
  const tall = '<div style="height: 200vh"></div>';
  document.body.innerHTML = `<p>a miscarriage</p>${tall}<h2 style="height: 50vh">Here</h2><p>Nothing.</p><p>a cerclage</p>${tall}`;
  const heading = document.querySelector('h2') as Element;
  heading.scrollIntoView();
  const scan = opened();
  heading.remove();
  scan.scan.finish();
  expect(scan.texts()).toEqual(['miscarriage', 'cerclage']);
  scrollTo(0, 0);
});

test.each([
  ['before the page is read', 0],
  ['while it is read', 4],
])('what stood on the screen and was moved %s hides nothing that it has passed', async (_when, steps) => {
  const tall = (name: string) => `<${name} style="height: 300vh">Here</${name}>`;
  const quiet = '<p>Nothing.</p>';
  document.body.innerHTML = `${tall('div')}<section></section>${quiet}<p>a cerclage</p>${quiet}${tall('h2')}${quiet}`;
  scrollTo(0, 4.5 * innerHeight);
  limitSlices(1);
  const scan = opened();
  for (let n = 0; n < steps; n++) scan.scan.queue.step();
  document.querySelector('section')?.append(document.querySelector('h2') as Element);
  scan.scan.finish();
  expect(scan.texts()).toEqual(['cerclage']);
  limitSlices();
  scrollTo(0, 0);
});

test('ten thousand words that are put elsewhere at once keep their numbers and their order', async () => {
  const rows = '<li>a miscarriage</li>'.repeat(10_000);
  const { scan, shown } = await scanned(`<ul>${rows}</ul><p>a cerclage</p>`);
  const before = shown(true).map(({ match }) => match.word);
  document.body.append(document.querySelector('ul') as Element);
  await settled(scan);
  const [first, ...rest] = before.toReversed();
  expect(shown(true).map(({ match }) => match.word)).toEqual([first, ...rest.toReversed()]);
});

test('a long table that is sorted the other way round keeps its words, in the new order', async () => {
  const rows = (word: string) => `<tbody>${`<tr><td>${word}</td></tr>`.repeat(2000)}</tbody>`;
  const { scan, shown } = await scanned(`<table>${rows('miscarriage')}</table><div></div>`);
  const root = (document.querySelector('div') as Element).attachShadow({ mode: 'open' });
  root.innerHTML = `<table>${rows('cerclage')}</table>`;
  document.body.append(document.querySelector('div') as Element);
  await settled(scan);
  const words = () => shown(true).map(({ match }) => match.word);
  const before = words();
  expect(before).toHaveLength(4000);
  for (const body of [document.querySelector('tbody'), root.querySelector('tbody')])
    for (const row of body?.children ?? []) body?.prepend(row);
  await settled(scan);
  expect(words()).toEqual([...before.slice(0, 2000).reverse(), ...before.slice(2000).reverse()]);
});

test('a huge text is read in parts, and every part keeps its words', async () => {
  const line = 'Some words that go on and on and say nothing. '.repeat(200);
  const { texts, scan } = await scanned(`<p>${`${line}A cerclage. `.repeat(40)}</p>`);
  expect(texts().length).toBe(40);
  const text = document.querySelector('p')?.firstChild as Text;
  text.data = `A miscarriage. ${line.repeat(8)} A blighted ovum.`;
  await settled(scan);
  expect(texts()).toEqual(['miscarriage', 'blighted ovum']);
});
