/** A page that works against the reader: each test is a line of docs/threat-model.md. */
import type { Page } from '@playwright/test';
import { readCard } from '../scripts/closed-card.ts';
import { card, expect, hover, pointOf, test } from './fixtures.ts';
import { html, make, ORIGIN, recordFaults, SUBJECT } from './made.ts';
import { look, whenRead } from './our-world.ts';

/** Written by the page's own script before anything else of the page runs. */
interface Spy {
  /** Everything that the page could see of us. */
  seen: string[];
}
declare global {
  var spy: Spy;
}

async function open(page: Page, body: string, script = ''): Promise<string[]> {
  const head = `<script>globalThis.spy = { seen: [] }; ${script}</script>`;
  await make(page, { '/': html(body, head) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  return faults;
}

test.describe('in the build that people get', () => {
  test.use({ build: 'chrome-mv3' });

  test('a page that listens for everything learns neither our id nor our name before a card opens', async ({
    context,
    page,
    extension,
    devtools,
  }) => {
    const id = new URL(extension).host;
    const script = `
      const say = (what) => spy.seen.push(String(what));
      for (const at of [window, document]) {
        const dispatch = at.dispatchEvent;
        at.addEventListener('message', (e) => say('message ' + JSON.stringify(e.data)), true);
      }
      const known = atob('${btoa(id)}');
      for (const name of ['content', 'content-script', 'isolated'])
        document.addEventListener(known + ':' + name + ':wxt:content-script-started', () => say('started'));
      new MutationObserver((records) => records.forEach((r) => say(r.type + ' ' + r.target.nodeName)))
        .observe(document, { subtree: true, attributes: true, childList: true, characterData: true });
      globalThis.before = Object.getOwnPropertyNames(globalThis).length;`;
    await open(page, SUBJECT, script);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
    await page.waitForTimeout(500);
    const seen = await page.evaluate(() => globalThis.spy.seen.filter((s) => !s.startsWith('childList')));
    expect(seen).toEqual([]);
    const markup = await page.content();
    expect(markup).not.toContain(id);
    expect(markup).not.toMatch(/plainword/i);
    const globals = await page.evaluate(() =>
      Object.getOwnPropertyNames(globalThis).filter((n) => /plain|chrome-ext/i.test(n)),
    );
    expect(globals).toEqual([]);
    const sheets = await page.evaluate(
      () => document.styleSheets.length + document.adoptedStyleSheets.length,
    );
    expect(sheets).toBe(0);
    // No file of ours can be asked for, whatever its name.
    for (const file of ['manifest.json', 'marks.js', 'content-script.js', 'icon/16.png', 'popup.html']) {
      const got = await page.evaluate(
        (address) =>
          fetch(address).then(
            () => 'answered',
            () => 'refused',
          ),
        `chrome-extension://${id}/${file}`,
      );
      expect(got).toBe('refused');
    }
    expect(await readCard(devtools)).toBeNull();
    expect(context.pages().length).toBe(1);
  });

  test('what it can see: highlights under a random name, and a host without content while a card is open', async ({
    page,
    devtools,
  }) => {
    const added = `new MutationObserver((records) => records.forEach((r) => r.addedNodes.forEach((n) => {
      if (n.popover === 'manual') spy.seen.push(n.outerHTML + '|' + n.shadowRoot + '|' + n.innerText + '|' + n.textContent);
    }))).observe(document, { subtree: true, childList: true });`;
    await open(page, SUBJECT, added);
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
    const name = () => page.evaluate(() => [...CSS.highlights.keys()][0]);
    const first = await name();
    expect(first).toMatch(/^h[a-z0-9]+$/);
    // The honest limit: which words are marked can be read from the registry.
    const words = await page.evaluate(() =>
      [...([...CSS.highlights.values()][0] as Iterable<AbstractRange>)].map((r) =>
        (r.startContainer as Text).data.slice(r.startOffset, r.endOffset),
      ),
    );
    expect(words).toEqual(['threatened miscarriage', 'cervical cerclage']);

    await hover(page, 'cervical cerclage');
    await expect.poll(() => readCard(devtools)).toMatchObject({ name: expect.stringMatching(/cerclage/i) });
    const [host] = await page.evaluate(() => globalThis.spy.seen);
    expect(host).toMatch(/^<div popover="manual" style="[^"]*"><\/div>\|null\|\|$/);
    expect(host).not.toMatch(/pw|plain|miscarriage|cerclage/i);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.reload();
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
    expect(await name()).not.toBe(first);
  });

  test('a page that patches attachShadow and every prototype still cannot look into the card', async ({
    page,
    devtools,
  }) => {
    const patch = `
      for (const [type, name] of [[Element, 'attachShadow'], [Node, 'appendChild'], [Node, 'insertBefore'], [Element, 'append'],
        [Document, 'createElement'], [Document, 'createElementNS'], [Document, 'createTreeWalker'], [Document, 'createRange'],
        [HighlightRegistry, 'set'], [Highlight, 'add'],]) {
        type.prototype[name] = function () { spy.seen[spy.seen.length] = name; throw new Error('patched ' + name); };
      }
      for (const name of ['StaticRange', 'Highlight', 'IntersectionObserver', 'MutationObserver', 'Promise', 'setTimeout', 'getComputedStyle', 'CSSStyleSheet'])
        globalThis[name] = function () { throw new Error('patched ' + name); };`;
    const body = `${SUBJECT}<script>${patch}</script>`;
    await open(page, body);
    const point = await page.locator('p').boundingBox();
    await page.waitForTimeout(1200);
    await page.mouse.move(700, 400);
    await page.mouse.move((point?.x ?? 0) + 90, (point?.y ?? 0) + 9, { steps: 4 });
    await expect.poll(() => readCard(devtools)).toMatchObject({ name: expect.stringMatching(/threatened/i) });
    const ours = await page.evaluate('spy.seen.join()');
    expect(ours).toBe('');
  });
});

test('events that the page makes open nothing, pin nothing and close nothing', async ({ page }) => {
  const faults = await open(page, SUBJECT);
  await whenRead(page, { quiet: 400 });
  const { x, y } = await pointOf(page, 'cervical cerclage');
  const fake = (types: string[]) =>
    page.evaluate(
      ([kinds, clientX, clientY]) => {
        for (const type of kinds as string[]) {
          const init = {
            bubbles: true,
            composed: true,
            clientX,
            clientY,
            detail: 1,
            pointerType: 'mouse',
            key: 'Escape',
          };
          const Kind = type.startsWith('key')
            ? KeyboardEvent
            : type.startsWith('pointer')
              ? PointerEvent
              : MouseEvent;
          document
            .elementFromPoint(clientX as number, clientY as number)
            ?.dispatchEvent(new Kind(type, init as never));
        }
      },
      [types, x, y] as const,
    );
  await fake(['pointerover', 'pointermove', 'mousemove', 'pointerdown', 'pointerup', 'click', 'contextmenu']);
  await page.waitForTimeout(1200);
  await expect(card(page)).toHaveCount(0);
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  await fake(['keydown', 'pointerdown', 'click', 'pointerout']);
  await page.waitForTimeout(700);
  await expect(card(page)).toBeVisible();
  expect(faults).toEqual([]);
});

test('a word that the page covers does not answer, and rules of the page do not reach the card', async ({
  page,
}) => {
  const style = `* , div, [popover] { display: none !important; opacity: 0 !important; transform: scale(0) !important;
    color: red !important; position: static !important; font-size: 90px !important } html, body, p, p * { all: revert !important }`;
  await open(page, `<style>${style}</style>${SUBJECT}`);
  await whenRead(page, { quiet: 400 });
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  const drawn = await card(page).evaluate((element) => {
    const { color, fontSize, opacity } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return { color, fontSize, opacity, wide: box.width > 150 };
  });
  expect(drawn).toMatchObject({ opacity: '1', wide: true });
  expect(drawn.color).not.toBe('rgb(255, 0, 0)');
  expect(drawn.fontSize).not.toBe('90px');
  await page.keyboard.press('Escape');
  await page.mouse.move(890, 590);
  await page.evaluate(() => {
    const cover = document.createElement('section');
    cover.style.cssText = 'all: initial; position: fixed; inset: 0; background: white; display: block';
    cover.setAttribute(
      'style',
      'display:block!important;opacity:1!important;transform:none!important;position:fixed!important;inset:0;background:white',
    );
    document.body.append(cover);
  });
  await hover(page, 'cervical cerclage');
  await page.waitForTimeout(1200);
  await expect(card(page)).toHaveCount(0);
});

test('a page that lays itself over the card gets the click, and nothing of the card is pressed', async ({
  context,
  page,
}) => {
  const faults = await open(page, `${SUBJECT}<div id="cover" popover="manual">Press here</div>`);
  await whenRead(page, { quiet: 400 });
  await hover(page, 'cervical cerclage');
  const button = card(page).getByRole('button', { name: 'Open in the glossary' });
  const box = await button.boundingBox();
  await page.evaluate(() => {
    const cover = document.querySelector('#cover') as HTMLElement;
    cover.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; opacity: 0';
    cover.addEventListener('click', () => spy.seen.push('click'));
    cover.showPopover();
  });
  await page.mouse.move((box?.x ?? 0) + 9, (box?.y ?? 0) + 9, { steps: 3 });
  await page.mouse.down();
  await page.mouse.up();
  await expect(card(page)).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.spy.seen)).toEqual(['click']);
  await page.waitForTimeout(500);
  expect(context.pages()).toHaveLength(1);
  expect(faults).toEqual([]);
});

test('a page that takes the host away, moves it or hides it gets no second one and no error', async ({
  page,
}) => {
  const fight = `new MutationObserver((records) => records.forEach((r) => r.addedNodes.forEach((n) => {
      if (n.popover === 'manual') { spy.seen.push('host'); n.remove(); }
    }))).observe(document, { subtree: true, childList: true });`;
  const faults = await open(page, SUBJECT, fight);
  await whenRead(page, { quiet: 400 });
  await hover(page, 'cervical cerclage');
  await page.waitForTimeout(1500);
  await page.mouse.move(890, 590, { steps: 3 });
  await page.waitForTimeout(600);
  await expect(card(page)).toHaveCount(0);
  expect(await page.evaluate(() => globalThis.spy.seen.length)).toBeLessThan(4);
  await hover(page, 'threatened miscarriage');
  await page.waitForTimeout(800);
  expect(faults).toEqual([]);
});

test('a flooded registry costs us nothing of ours, and deleted marks come back with the next change', async ({
  page,
}) => {
  const faults = await open(page, SUBJECT);
  await whenRead(page, { quiet: 400 });
  await page.evaluate(() => {
    const text = document.querySelector('p')?.firstChild as Text;
    for (let i = 0; i < 20_000; i++) {
      const range = new StaticRange({
        startContainer: text,
        startOffset: 0,
        endContainer: text,
        endOffset: 1,
      });
      CSS.highlights.set(`flood${i}`, new Highlight(range));
    }
  });
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate(() => CSS.highlights.clear());
  await page.mouse.move(890, 590);
  // The words are still known: the pointer finds them without their line.
  await hover(page, 'threatened miscarriage');
  await expect(card(page)).toContainText(/threatened/i);
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>A stillbirth.</p>'));
  await whenRead(page);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
  expect(faults).toEqual([]);
});

test('a page that changes whenever it sees us change settles nonetheless', async ({ page }) => {
  const echo = `new MutationObserver((records) => {
      if (records.some((r) => [...r.addedNodes].some((n) => n.popover === 'manual')))
        document.querySelector('p').append(' a stillbirth');
    }).observe(document, { subtree: true, childList: true });`;
  const faults = await open(page, SUBJECT, echo);
  await whenRead(page, { quiet: 400 });
  await hover(page, 'cervical cerclage');
  // The last change may wait as long as changes ever do; whenRead() waits longer, and gives up on a page without end.
  const { worked } = await whenRead(page);
  await page.waitForTimeout(2500);
  expect((await look(page)).worked).toBe(worked);
  expect(await page.locator('p').first().textContent()).not.toMatch(/(a stillbirth.*){4}/);
  expect(faults).toEqual([]);
});
