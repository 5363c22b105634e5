import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { sampleView, shortView } from '../../../components/sample-view.ts';
import type { EntryView } from '../../../glossary/present.ts';
import type { Settings } from '../../../platform/settings.ts';
import type { Mark } from '../hit/marks.ts';
import { createCardView } from '../view/view.tsx';
import { type CardController, createCardController } from './controller.ts';
import { fakeMarks } from './fake-marks.ts';

const PAGE = `
  <style>body { margin: 20px; font: 20px/1.6 serif } p { margin: 0 0 20px }</style>
  <p><input aria-label="Field"></p>
  <p>They found a <b>missed miscarriage</b>. The next <i>scan</i> is soon.</p>
  <p><a href="#followed">About the <u>ultrasound</u></a></p>
  <p style="margin-top: 500px"><s>Elsewhere</s></p>`;

let ending: AbortController;
let controller: CardController;
let marks: ReturnType<typeof fakeMarks>;
let root: ShadowRoot | null = null;
let isBackgroundGone = false;
const entries = vi.fn(async (ids: string[]): Promise<EntryView[]> => {
  if (isBackgroundGone) throw new Error('Extension context invalidated.');
  return [sampleView, shortView].filter((view) => ids.includes(view.id));
});
const openGlossary = vi.fn(async () => undefined);
const attachShadow = Element.prototype.attachShadow;

function start(settings: Pick<Settings, 'pace'> = { pace: 'quick' }): void {
  ending?.abort();
  ending = new AbortController();
  controller = createCardController({
    marks,
    signal: ending.signal,
    entries,
    createView: createCardView,
    openGlossary,
    settings: () => settings,
    isHarsh: () => false,
  });
}

const heading = () => (root?.host.isConnected ? (root.querySelector('h2')?.textContent ?? null) : null);
const shows = (term: string | null) => vi.waitFor(() => expect(heading()).toBe(term), { timeout: 2000 });
const inCard = (selector: string) =>
  page.elementLocator(root?.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`));
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const mark = (word: number): Mark => marks.all[word] ?? expect.fail('no such mark');
const hover = (selector: string) => userEvent.hover(document.querySelector(selector) as HTMLElement);
const click = (selector: string) => userEvent.click(document.querySelector(selector) as HTMLElement);

beforeEach(async () => {
  await page.viewport(900, 900);
  document.body.innerHTML = PAGE;
  location.hash = '';
  isBackgroundGone = false;
  marks = fakeMarks(document.body, {
    'missed miscarriage': 'missed-miscarriage',
    scan: 'scan',
    ultrasound: 'scan',
  });
  Element.prototype.attachShadow = function (init) {
    // The drivers of the tests reach into open roots only.
    root = attachShadow.call(this, { ...init, mode: 'open' });
    return root;
  };
  await hover('s');
  start();
});

afterEach(() => {
  ending.abort();
  Element.prototype.attachShadow = attachShadow;
  document.body.innerHTML = '';
  entries.mockClear();
});

describe('mouse', () => {
  test('opens after a rest, stays for as long as the pointer does, closes after it left', async () => {
    await hover('b');
    await shows('Missed miscarriage');
    await wait(1500);
    expect(heading()).toBe('Missed miscarriage');
    await hover('s');
    await wait(100);
    expect(heading()).toBe('Missed miscarriage');
    await shows(null);
  });

  test('the pointer may go onto the card', async () => {
    await hover('b');
    await shows('Missed miscarriage');
    await inCard('.pw-say').hover();
    await wait(500);
    expect(heading()).toBe('Missed miscarriage');
  });

  test('on to the next word', async () => {
    await hover('b');
    await shows('Missed miscarriage');
    await hover('i');
    await shows('Scan');
  });

  test('Esc closes without moving the pointer, and the word stays quiet under it', async () => {
    await hover('b');
    await shows('Missed miscarriage');
    await userEvent.keyboard('{Escape}');
    await shows(null);
    await userEvent.hover(document.querySelector('b') as HTMLElement, { position: { x: 4, y: 9 } });
    await wait(400);
    expect(heading()).toBeNull();
  });

  test('pace "ask": hovering does nothing, a click opens and pins', async () => {
    start({ pace: 'ask' });
    await hover('b');
    await wait(400);
    expect(heading()).toBeNull();
    await click('b');
    await shows('Missed miscarriage');
    await hover('s');
    await wait(500);
    expect(heading()).toBe('Missed miscarriage');
    await click('s');
    await shows(null);
  });

  test('a click on a word inside a link follows the link and opens nothing', async () => {
    start({ pace: 'ask' });
    await click('u');
    await wait(100);
    expect(location.hash).toBe('#followed');
    expect(heading()).toBeNull();
  });

  test('a press in a hovered card pins it', async () => {
    await hover('b');
    await shows('Missed miscarriage');
    await inCard('.pw-short').click();
    await hover('s');
    await wait(500);
    expect(heading()).toBe('Missed miscarriage');
  });

  test('not within half a second of typing in a field', async () => {
    start({ pace: 'quick' });
    await click('input');
    await userEvent.keyboard('x');
    await hover('b');
    await wait(200);
    expect(heading()).toBeNull();
    await shows('Missed miscarriage');
  });
});

describe('keys and focus', () => {
  test('open with focus: the card is pinned and has the focus; Esc gives it back', async () => {
    await click('input');
    controller.open(mark(0), { focus: true });
    await shows('Missed miscarriage');
    expect(root?.activeElement?.getAttribute('role')).toBe('dialog');
    await userEvent.keyboard('{Escape}');
    await shows(null);
    expect(document.activeElement?.localName).toBe('input');
  });

  test('the close button gives it back too, also after a step to the next word', async () => {
    await click('input');
    expect(controller.step(1)).toBe(marks.all[0]);
    await shows('Missed miscarriage');
    expect(controller.step(1)).toBe(marks.all[1]);
    await shows('Scan');
    expect(controller.step(-1)).toBe(marks.all[0]);
    await shows('Missed miscarriage');
    await userEvent.keyboard('{Tab}{Enter}');
    await shows(null);
    expect(document.activeElement?.localName).toBe('input');
  });

  test('a hovered card takes no focus; a press elsewhere does not bring it back', async () => {
    await click('input');
    await wait(600);
    await hover('b');
    await shows('Missed miscarriage');
    expect(document.activeElement?.localName).toBe('input');
    await inCard('summary').click();
    await click('s');
    await shows(null);
    expect(document.activeElement).toBe(document.body);
  });

  test('the page hears Esc as well, untouched, while the focus is in the page', async () => {
    controller.open(mark(0), { focus: false });
    await shows('Missed miscarriage');
    const heard: boolean[] = [];
    const onKey = (event: KeyboardEvent) => heard.push(event.defaultPrevented);
    document.addEventListener('keydown', onKey);
    await userEvent.keyboard('{Escape}');
    document.removeEventListener('keydown', onKey);
    expect(heard).toEqual([false]);
    await shows(null);
  });
});

describe('content', () => {
  test('a related word in the same card, and back', async () => {
    controller.open(mark(0), { focus: true });
    await shows('Missed miscarriage');
    await inCard('summary').click();
    await inCard('li:last-child > .pw-word').click();
    await shows('Scan');
    await inCard('[aria-label=Back]').click();
    await shows('Missed miscarriage');
    expect(root?.querySelector('[aria-label=Back]')).toBeNull();
  });

  test('without a background: what was prepared opens, what was not says so', async () => {
    await controller.prepare(['missed-miscarriage']);
    isBackgroundGone = true;
    await hover('b');
    await shows('Missed miscarriage');
    await inCard('summary').click();
    await inCard('li:last-child > .pw-word').click();
    await vi.waitFor(() => expect(root?.querySelector('[role=status]')?.textContent).toContain('Reload'));
    expect(heading()).toBe('Missed miscarriage');
    controller.open(mark(1), { focus: true });
    await shows(null);
  });

  test('an entry is asked for once', async () => {
    await controller.prepare(['missed-miscarriage', 'scan']);
    await controller.prepare(['scan']);
    controller.open(mark(0), { focus: true });
    await shows('Missed miscarriage');
    controller.open(mark(1), { focus: true });
    await shows('Scan');
    expect(entries.mock.calls).toEqual([[['missed-miscarriage', 'scan']]]);
  });

  test('after other words were chosen it is asked for again', async () => {
    await controller.prepare(['scan']);
    controller.refresh();
    controller.open(mark(1), { focus: true });
    await shows('Scan');
    expect(entries).toHaveBeenCalledTimes(2);
  });

  test('to the glossary', async () => {
    controller.open(mark(1), { focus: true });
    await shows('Scan');
    await inCard('.pw-link').click();
    expect(openGlossary).toHaveBeenCalledExactlyOnceWith('scan');
  });
});

describe('end', () => {
  test('the text goes: the card goes', async () => {
    controller.open(mark(0), { focus: false });
    await shows('Missed miscarriage');
    document.querySelector('b')?.remove();
    await shows(null);
  });

  test('the signal takes everything along', async () => {
    controller.open(mark(0), { focus: false });
    await shows('Missed miscarriage');
    ending.abort();
    expect(heading()).toBeNull();
    expect(document.querySelector('[popover]')).toBeNull();
    controller.open(mark(0), { focus: false });
    await click('b');
    await wait(300);
    expect(heading()).toBeNull();
  });
});
