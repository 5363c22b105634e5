/** Point by point: which word answers to the pointer, against the browser's own `highlightsFromPoint`. */
import type { Page, Worker } from '@playwright/test';
import { card, command, expect, hover, report, test } from './fixtures.ts';
import { html, make, ORIGIN, recordFaults } from './made.ts';
import { inOurWorld, type SeamWorld, whenRead } from './our-world.ts';

const TEXT =
  'She had a threatened miscarriage, then a cervical <b>cerclage</b>, and was afraid of a stillbirth or a blighted ovum.';

/** Styles of an article of its own. */
const STRAIGHT: Record<string, string> = {
  'wrapped lines': 'width: 150px',
  columns: 'columns: 3; width: 390px; height: 110px',
  'CSS zoom': 'zoom: 1.7; width: 150px',
  scaled: 'transform: scale(1.4, 0.8); transform-origin: 0 0; width: 170px',
  'a quarter turn': 'transform: rotate(90deg); width: 150px; margin: 60px',
  'vertical writing': 'writing-mode: vertical-rl; height: 150px',
  'right to left': 'direction: rtl; width: 150px',
  'not to be selected': 'user-select: none; width: 150px',
};
const TURNED: Record<string, string> = {
  turned: 'transform: rotate(20deg); width: 150px; margin: 70px',
  slanted: 'transform: skewX(25deg); width: 150px; margin: 40px',
};
/** What lies on an article; `{}` is where the style goes. */
const COVERS: Record<string, { cover: string; hides: boolean }> = {
  'a link over its card': { cover: '<a href="#x" class="cover"></a>', hides: false },
  "a link's pseudo-element": { cover: '<a href="#x" class="spread">.</a>', hides: false },
  'two covers': { cover: '<a href="#x" class="cover"></a><i class="cover"></i>', hides: false },
  'a painted cover': { cover: '<a href="#x" class="cover" style="background: beige"></a>', hides: true },
  'a painted cover without weight': {
    cover: '<i class="cover" style="background: beige; opacity: 0"></i>',
    hides: false,
  },
  'a picture': { cover: '<img class="cover" style="width: 100%; height: 100%">', hides: true },
};
const COVER_STYLE = `<style>
  article { position: relative; margin: 20px } body { margin: 0; padding-bottom: 600px }
  .cover, .spread::after { position: absolute; inset: 0; content: "" }
  html:not([data-covered]) :is(.cover, .spread) { display: none }
</style>`;

const article = ([name, style]: readonly [string, string], inner = `<p>${TEXT}</p>`) =>
  `<h2>${name}</h2><article data-name="${name}" style="${style}">${inner}</article>`;

interface Verdict {
  name: string;
  /** Points of the grid where a word answers. */
  hits: number;
  /** Points well inside a word where another or none answers. */
  missed: number;
  /** Points farther from every word than the tolerance where one answers. */
  strays: number;
}

/** Compares on a grid over each article. @param tolerance how far from a word a point may still be its, in CSS px */
const compare = (page: Page, tolerance: number, covered = false): Promise<Verdict[]> =>
  inOurWorld(
    page,
    ({ tolerance, covered }) => {
      type Truth = AbstractRange | undefined;
      const registry = CSS.highlights as HighlightRegistry & {
        highlightsFromPoint(x: number, y: number): { highlight: Highlight; ranges: AbstractRange[] }[];
      };
      const seam = (globalThis as SeamWorld).plainwordSeam?.();
      if (!seam) throw new Error('There is no seam.');
      // Of all words: the page's own list has only those near the window.
      const words = new Map<Truth, number>();
      for (const { start, end, word } of seam.spans) {
        const [startContainer, startOffset] = start;
        const [endContainer, endOffset] = end;
        words.set(new StaticRange({ startContainer, startOffset, endContainer, endOffset }), word);
      }
      const oracle = new Highlight(...([...words.keys()] as AbstractRange[]));
      registry.set('oracle', oracle);
      const truthAt = (x: number, y: number): number | null =>
        words.get(registry.highlightsFromPoint(x, y).find((h) => h.highlight === oracle)?.ranges[0]) ?? null;
      const around = (x: number, y: number, by: number) =>
        [-by, 0, by].flatMap((dx) => [-by, 0, by].map((dy) => truthAt(x + dx, y + dy)));
      const cover = (on: boolean) => document.documentElement.toggleAttribute('data-covered', on);

      const verdicts = [...document.querySelectorAll<HTMLElement>('article')].map((element) => {
        element.scrollIntoView({ block: 'start', inline: 'start' });
        const { left, top, right, bottom } = element.getBoundingClientRect();
        const [x0, x1] = [Math.max(1, left), Math.min(innerWidth - 1, right)];
        const [y0, y1] = [Math.max(1, top), Math.min(innerHeight - 1, bottom)];
        const points: { x: number; y: number; truth: number | null }[] = [];
        for (let x = x0; x < x1; x += (x1 - x0) / 23) {
          for (let y = y0; y < y1; y += (y1 - y0) / 19) points.push({ x, y, truth: truthAt(x, y) });
        }
        // What hides a word from the browser's own look-up comes only now.
        cover(covered);
        const answers = points.map(({ x, y }) => seam.at(x, y));
        cover(false);
        const wrong = points.map((point, i) => ({ ...point, answer: answers[i] as number | null }));
        const missed = wrong.filter(
          ({ x, y, truth, answer }) =>
            truth !== null && answer !== truth && around(x, y, 1).every((word) => word === truth),
        );
        const strays = wrong.filter(
          ({ x, y, truth, answer }) =>
            answer !== null &&
            truth === null &&
            [1, tolerance].every((by) => around(x, y, by).every((word) => word !== answer)),
        );
        const hits = answers.filter((word) => word !== null).length;
        return { name: element.dataset['name'] ?? '', hits, missed: missed.length, strays: strays.length };
      });
      registry.delete('oracle');
      return verdicts;
    },
    { tolerance, covered },
  );

async function open(page: Page, body: string): Promise<string[]> {
  await make(page, { '/': html(body, COVER_STYLE) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  return faults;
}

/** Sets the browser's own zoom. */
const zoomTo = (worker: Worker, zoom: number): Promise<void> =>
  worker.evaluate(async (factor) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(f: object): Promise<{ id: number }[]>; setZoom(id: number, by: number): Promise<void> };
      };
    };
    const [tab] = await chrome.tabs.query({ active: true });
    if (tab) await chrome.tabs.setZoom(tab.id, factor);
  }, zoom);

test('exact in every layout, from 25 % to 500 % zoom', async ({ page, worker }) => {
  test.setTimeout(90_000);
  const body = Object.entries(STRAIGHT).map((entry) => article(entry));
  const faults = await open(page, body.join(''));
  for (const zoom of [0.25, 1.1, 5]) {
    await zoomTo(worker, zoom);
    await expect.poll(() => page.evaluate(() => innerWidth)).toBeCloseTo(900 / zoom, -1);
    await whenRead(page, { quiet: 300 });
    for (const { name, hits, missed, strays } of await compare(page, 2)) {
      const where = `${name} at ${zoom}`;
      expect(hits, where).toBeGreaterThan(20);
      expect(missed, where).toBe(0);
      expect(strays, where).toBe(0);
    }
  }
  expect(faults).toEqual([]);
});

test('turned and slanted words answer on their letters, not in the box around them', async ({ page }) => {
  await open(
    page,
    Object.entries(TURNED)
      .map((entry) => article(entry))
      .join(''),
  );
  for (const { name, hits, missed, strays } of await compare(page, 8)) {
    expect(hits, name).toBeGreaterThan(20);
    expect(missed, name).toBe(0);
    expect(strays, name).toBe(0);
  }
});

test('below a cover a word answers where it can be seen through', async ({ page }) => {
  test.setTimeout(60_000);
  const inner = (cover: string) => [`<p>${TEXT}</p>${cover}`, `${TEXT} ${cover}`];
  const body = Object.entries(COVERS).flatMap(([name, { cover }]) =>
    inner(cover).map((content) => article([name, 'width: 300px'], content)),
  );
  const faults = await open(page, body.join(''));
  const verdicts = await compare(page, 2, true);
  expect(verdicts).toHaveLength(2 * Object.keys(COVERS).length);
  for (const { name, hits, missed, strays } of verdicts) {
    if (COVERS[name]?.hides) expect(hits, name).toBe(0);
    else {
      expect(hits, name).toBeGreaterThan(20);
      expect(missed, name).toBe(0);
    }
    expect(strays, name).toBe(0);
  }
  // A link stays a link: the card opens at rest, a click follows.
  await page.evaluate(() => document.documentElement.toggleAttribute('data-covered', true));
  await hover(page, 'stillbirth');
  await expect(card(page)).toHaveAccessibleName('Stillbirth');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(/#x$/);
  expect(faults).toEqual([]);
});

test('the next word is the next to be read: columns, cells, right to left, shadow roots and their slots', async ({
  page,
  worker,
}) => {
  const rooted = (inner: string, light: string) =>
    `<div><template shadowrootmode="open">${inner}</template>${light}</div>`;
  const faults = await open(
    page,
    `<div style="columns: 3; height: 90px"><p>A threatened miscarriage.</p><p>A cervical cerclage.</p></div>
     <table><tr><td>A stillbirth.</td><td>A blighted ovum.</td></tr></table>
     <div dir="rtl"><p>A molar pregnancy <span>and an ectopic pregnancy</span></p></div>
     ${rooted('<p>A missed miscarriage.</p><slot></slot><p>An incomplete miscarriage.</p>', '<p>A neonatal death.</p>')}
     ${rooted('<slot name="second"></slot><p>A placental abruption.</p><slot></slot>', '<p>A placenta praevia.</p><p slot="second">Chorioamnionitis.</p>')}
     <p>An amniocentesis.</p>`,
  );
  const order = [
    ...['threatened miscarriage', 'cervical cerclage', 'stillbirth', 'blighted ovum', 'molar pregnancy'],
    ...['ectopic pregnancy', 'missed miscarriage', 'neonatal death', 'incomplete miscarriage'],
    ...['Chorioamnionitis', 'placental abruption', 'placenta praevia', 'amniocentesis'],
  ];
  const [top] = await report(worker, page.url());
  expect(top?.words.map(({ text }) => text)).toEqual(order);
  const names: (string | null)[] = [];
  const step = async (by: 'next-word' | 'previous-word') => {
    const before = names.at(-1) ?? null;
    await command(worker, by);
    await expect(card(page)).toBeFocused();
    const name = () =>
      card(page).evaluate(
        (dialog) => dialog.getAttribute('aria-label') ?? dialog.querySelector('h1, h2')?.textContent ?? null,
      );
    await expect.poll(name).not.toBe(before);
    names.push(await name());
  };
  for (let i = 0; i < order.length + 1; i++) await step('next-word');
  // After the last one comes the first.
  expect(names.at(-1)).toBe(names[0]);
  expect(new Set(names).size).toBe(order.length);
  await step('previous-word');
  expect(names.at(-1)).toBe(names[order.length - 1]);
  expect(faults).toEqual([]);
});
