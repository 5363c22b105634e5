import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleView, shortView } from '../../../components/sample-view.ts';
import { fakeMarks } from '../card/fake-marks.ts';
import type { CardContent, CardHandlers, CardView, Placement } from '../card/view.ts';
import { createCardView } from './view.tsx';

const content: CardContent = { view: sampleView, kindFirst: false, canGoBack: false, note: null };
const handlers = () =>
  ({ back: vi.fn(), close: vi.fn(), open: vi.fn(), glossary: vi.fn(), away: vi.fn() }) satisfies CardHandlers;

let on = handlers();
let view: CardView;
let root: ShadowRoot;
let before: string;
const attachShadow = Element.prototype.attachShadow;

/** Writes a page around the word "cerclage". */
function write(html: string): void {
  document.body.innerHTML = html;
  before = document.documentElement.outerHTML;
}

function placeOf(phrase = 'cerclage', point: Placement['point'] = null): Placement {
  const marks = fakeMarks(document.body, { [phrase]: 'x' });
  const mark = marks.all[0];
  if (mark === undefined) throw new Error('no mark');
  return { lines: () => marks.rects(mark), element: () => marks.element(mark), point };
}

const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const card = () => view.rect() ?? expect.fail('no card is open');
const host = () => root.host as HTMLElement;
const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

async function show(place: Placement): Promise<void> {
  view.show(content, place);
  await frame();
}

function expectClear(place: Placement): void {
  const rect = card();
  for (const line of place.lines()) expect(overlaps(rect, line)).toBe(false);
  expect(rect.left).toBeGreaterThanOrEqual(0);
  expect(rect.top).toBeGreaterThanOrEqual(0);
  expect(rect.right).toBeLessThanOrEqual(innerWidth);
  expect(rect.bottom).toBeLessThanOrEqual(innerHeight);
}

beforeEach(async () => {
  await page.viewport(900, 600);
  on = handlers();
  view = createCardView(on);
  // The drivers of the tests reach into open roots only.
  Element.prototype.attachShadow = function (init) {
    expect(init.mode).toBe('closed');
    root = attachShadow.call(this, { ...init, mode: 'open' });
    return root;
  };
});

afterEach(() => {
  view.destroy();
  Element.prototype.attachShadow = attachShadow;
  document.body.innerHTML = '';
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
});

describe('the host', () => {
  test('is one neutral element while a card is open, and none after', async () => {
    write('<p>A cerclage is a stitch.</p>');
    await show(placeOf());
    expect(host().localName).toBe('div');
    expect(host().getAttributeNames().sort()).toEqual(['popover', 'style']);
    expect(document.documentElement.lastElementChild).toBe(host());
    expect(host().childNodes).toHaveLength(0);
    view.hide();
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('rules of the page do not reach it', async () => {
    write(
      '<style>* { display: none !important; margin: 90px !important; font-size: 60px !important } p, body, html { display: block !important }</style><p>A cerclage.</p>',
    );
    await show(placeOf());
    expect(getComputedStyle(host()).display).toBe('block');
    expect(getComputedStyle(host()).margin).toBe('0px');
    expect(root.querySelector('.pw-short')).not.toBeNull();
    expect(getComputedStyle(root.querySelector('.pw-short') as Element).fontSize).toMatch(/^1[56]px$/);
  });

  test('a second show takes the place of the first', async () => {
    write('<p>A cerclage.</p>');
    await show(placeOf());
    await show(placeOf());
    expect(document.querySelectorAll('[popover]')).toHaveLength(1);
  });

  test('goes into the open modal dialog around the word, where it can be clicked', async () => {
    write('<p>Outside</p><dialog><p>A cerclage is a stitch.</p></dialog>');
    document.querySelector('dialog')?.showModal();
    await show(placeOf());
    expect(host().parentElement?.localName).toBe('dialog');
    const { left, top } = card();
    expect(document.elementFromPoint(left + 40, top + 60)).toBe(host());
    const close = root.querySelector<HTMLElement>('[aria-label=Close]') ?? expect.fail('no button');
    await page.elementLocator(close).click();
    expect(on.close).toHaveBeenCalledOnce();
    view.hide();
    document.querySelector('dialog')?.close();
  });

  test('Esc with the focus in the card leaves the dialog around it open', async () => {
    write('<dialog><p>A cerclage is a stitch.</p></dialog>');
    const dialog = document.querySelector('dialog') ?? expect.fail();
    dialog.showModal();
    await show(placeOf());
    view.focus();
    expect(view.hasFocus()).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(true);
    view.hide();
    await userEvent.keyboard('{Escape}');
    expect(dialog.open).toBe(false);
  });

  test('goes into a modal dialog inside a shadow root', async () => {
    write('<section></section>');
    const shadow = attachShadow.call(document.querySelector('section') as Element, { mode: 'open' });
    shadow.innerHTML = '<dialog><p>A cerclage is a stitch.</p></dialog>';
    const dialog = shadow.querySelector('dialog') ?? expect.fail();
    dialog.showModal();
    const marks = fakeMarks(shadow, { cerclage: 'x' });
    const mark = marks.all[0] ?? expect.fail();
    await show({ lines: () => marks.rects(mark), element: () => marks.element(mark), point: null });
    expect(host().parentElement).toBe(dialog);
    view.hide();
  });

  test("a press in the card leaves the page's open menu around the word open", async () => {
    write('<div popover="auto"><p>A cerclage is a stitch.</p></div>');
    const menu = document.querySelector<HTMLElement>('[popover]') ?? expect.fail();
    menu.showPopover();
    await show(placeOf());
    await page.elementLocator(root.querySelector('.pw-short') as HTMLElement).click();
    expect(menu.matches(':popover-open')).toBe(true);
  });
});

describe('the place', () => {
  test('below the word, never over it', async () => {
    write('<p style="margin: 60px">A cerclage is a stitch.</p>');
    const place = placeOf();
    await show(place);
    expectClear(place);
    expect(card().top).toBeGreaterThan(place.lines()[0]?.bottom ?? 999);
    expect(getComputedStyle(host()).visibility).toBe('visible');
  });

  test('above it at the lower edge, and it stays inside on the right', async () => {
    write('<p style="position: absolute; bottom: 0; right: 0">A cerclage.</p>');
    const place = placeOf();
    await show(place);
    expectClear(place);
    expect(card().bottom).toBeLessThan(place.lines()[0]?.top ?? 0);
  });

  test.each([
    [320, 568],
    [320, 256],
    [1280, 400],
  ])('inside %i × %i, wherever the word wraps', async (width, height) => {
    await page.viewport(width, height);
    for (const indent of [0, 120, 200, 240]) {
      write(
        `<p style="margin: 90px 10px; text-indent: ${indent}px; font-size: 20px">of cervical insufficiency here</p>`,
      );
      const place = placeOf('cervical insufficiency');
      await show(place);
      expectClear(place);
      view.hide();
    }
  });

  test('a word broken between columns: neither part is covered', async () => {
    write(
      '<div style="columns: 2; column-fill: auto; widows: 1; orphans: 1; height: 200px; width: 700px; font: 20px/40px serif">one<br>two<br>three<br>four<br><i style="padding-left: 250px"></i>missed miscarriage, and</div>',
    );
    const place = placeOf('missed miscarriage');
    const [first, second] = place.lines();
    expect(second?.top).toBeLessThan(first?.top ?? 0);
    await show(place);
    expectClear(place);
  });

  test('in a text from right to left it ends where the word begins', async () => {
    document.documentElement.dir = 'rtl';
    write('<p style="margin: 60px 200px">cerclage</p>');
    const place = placeOf();
    await show(place);
    expect(Math.abs(card().right - (place.lines()[0]?.right ?? 0))).toBeLessThan(1.5);
  });

  test('follows the word when the page scrolls, and says so when it is out of sight', async () => {
    write('<p style="margin: 160px 60px">A cerclage is a stitch.</p><p style="height: 3000px">');
    const place = placeOf();
    await show(place);
    const gap = card().top - (place.lines()[0]?.top ?? 0);
    scrollBy(0, 100);
    await vi.waitFor(() => expect(card().top - (place.lines()[0]?.top ?? 0)).toBe(gap));
    expect(on.away).not.toHaveBeenCalled();
    scrollTo(0, 1500);
    await vi.waitFor(() => expect(on.away).toHaveBeenCalled());
    scrollTo(0, 0);
  });

  test('out of sight in an inner scroller counts too', async () => {
    write(
      '<div style="height: 100px; overflow: auto"><p>A cerclage.</p><p style="height: 900px"></p></div><p style="height: 300px">',
    );
    await show(placeOf());
    document.querySelector('div')?.scrollTo(0, 80);
    await frame();
    expect(on.away).toHaveBeenCalled();
  });

  test('a page that is still scrolling to the word keeps the card', async () => {
    write('<p style="margin: 1500px 60px">A cerclage is a stitch.</p>');
    await show(placeOf());
    expect(on.away).not.toHaveBeenCalled();
    expect(card().bottom).toBeLessThanOrEqual(innerHeight);
  });

  test('the text goes: away', async () => {
    write('<p>A cerclage is a stitch.</p>');
    await show(placeOf());
    document.querySelector('p')?.remove();
    await vi.waitFor(() => expect(on.away).toHaveBeenCalled());
  });

  test('the text moves without any event: the card follows', async () => {
    write('<p>A cerclage is a stitch.</p>');
    const place = placeOf();
    await show(place);
    const { top } = card();
    document.body.style.paddingTop = '50px';
    await vi.waitFor(() => expect(card().top).toBe(top + 50));
  });

  test('opening "More" gives the card more room, not more than there is', async () => {
    write('<p style="margin: 60px">A cerclage is a stitch.</p>');
    const place = placeOf();
    await show(place);
    const before = card().height;
    await page.elementLocator(root.querySelector('summary') as HTMLElement).click();
    await vi.waitFor(() => expect(card().height).toBeGreaterThan(before));
    expectClear(place);
  });
});

describe('focus and events', () => {
  test('showing takes no focus; focus() puts it on the named dialog', async () => {
    write('<input><p>A cerclage.</p>');
    document.querySelector('input')?.focus();
    await show(placeOf());
    expect(document.activeElement?.localName).toBe('input');
    view.focus();
    expect(document.activeElement).toBe(host());
    expect(root.activeElement?.getAttribute('role')).toBe('dialog');
  });

  test('a related word keeps the focus in the card', async () => {
    write('<p>A cerclage.</p>');
    await show(placeOf());
    root.querySelector('details')?.setAttribute('open', '');
    root.querySelector<HTMLElement>('.pw-word')?.focus();
    view.update({ ...content, view: shortView, canGoBack: true });
    expect(root.activeElement?.getAttribute('role')).toBe('dialog');
    expect(root.querySelector('h2')?.textContent).toBe('Scan');
    expect(root.querySelector('details')?.open).toBe(false);
  });

  test("nothing that happens in the card reaches the page's listeners", async () => {
    write('<p>A cerclage.</p>');
    const heard = vi.fn();
    const types = [
      'click',
      'pointerdown',
      'pointerup',
      'mousedown',
      'keydown',
      'keyup',
      'wheel',
      'copy',
      'focusin',
    ];
    for (const type of types) document.body.parentElement?.addEventListener(type, heard);
    await show(placeOf());
    const text = root.querySelector<HTMLElement>('.pw-short') ?? expect.fail();
    await page.elementLocator(text).click();
    view.focus();
    await userEvent.keyboard('a{Tab}');
    await userEvent.wheel(text, { delta: { y: 10 } });
    await userEvent.copy();
    expect(heard).not.toHaveBeenCalled();
    for (const type of types) document.body.parentElement?.removeEventListener(type, heard);
  });

  test('owns what starts inside, and nothing else', async () => {
    write('<p>A cerclage.</p>');
    await show(placeOf());
    const owned: boolean[] = [];
    const note = (event: Event) => owned.push(view.owns(event));
    addEventListener('click', note, true);
    await page.elementLocator(root.querySelector('h2') as HTMLElement).click();
    await page.getByText('A cerclage.').click();
    removeEventListener('click', note, true);
    expect(owned).toEqual([true, false]);
  });
});
