/** The service worker is stopped at each of its awaits: what it was doing is lost, and nothing else. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { workerOf } from '../scripts/chromium.ts';
import { badge, card, choose, command, expect, hover, stored, tabId, test } from './fixtures.ts';
import { openRead } from './made.ts';
import { inOurWorld, whenRead } from './our-world.ts';

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
declare global {
  /** In the worker: it stands still at a call. */
  var halted: boolean | undefined;
}

/** Stops the worker as the browser does after some idle time. */
async function stopper(context: BrowserContext, extension: string): Promise<() => Promise<void>> {
  // Our pages' tools see our worker. This page is a file that sends it nothing.
  const own = await context.newPage();
  await own.goto(`${extension}manifest.json`);
  const tools: CDPSession = await context.newCDPSession(own);
  let running = true;
  let stops = 0;
  tools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.length === 0) return;
    running = versions.some((v) => v.runningStatus !== 'stopped');
    if (!running) stops++;
  });
  await tools.send('ServiceWorker.enable');
  return async () => {
    const before = stops;
    if (!running) return;
    await tools.send('ServiceWorker.stopAllWorkers');
    // A page that waits for an answer may have started it again by now.
    await expect.poll(() => stops).toBeGreaterThan(before);
  };
}

test('the worker stops before each kind of message: the first card, the glossary, new words', async ({
  context,
  page,
  extension,
}) => {
  test.setTimeout(60_000);
  const faults = await openRead(context, page);
  const stop = await stopper(context, extension);
  await stop();
  await page.bringToFront();
  // The card's script and the entries are asked for as soon as words are found.
  await page.reload();
  await whenRead(page, { quiet: 400 });
  await stop();
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toContainText(/cerclage/i);
  await stop();
  const glossary = context.waitForEvent('page');
  await card(page).getByRole('button', { name: 'Open in the glossary' }).click();
  await expect((await glossary).getByRole('heading', { name: /cerclage/i }).first()).toBeVisible();
  await (await glossary).close();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await stop();
  await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>A blighted ovum.</p>'));
  await whenRead(page);
  await hover(page, 'blighted ovum');
  await expect(card(page)).toContainText(/blighted ovum/i);
  expect(faults).toEqual([]);
});

/** Where the worker stands still: before a call of the browser's API is made, or before its answer is heard. */
interface Halt {
  call: string;
  at: 'call' | 'answer';
}

/** Starts the worker if it sleeps, and makes it stand still there. @returns waits until it does */
async function haltAt(context: BrowserContext, page: Page, { call, at }: Halt): Promise<() => Promise<void>> {
  await inOurWorld(page, () => chrome.runtime.sendMessage({ type: 'tab-site' }), undefined);
  const worker = await workerOf(context);
  await worker.evaluate(
    ({ call, at }) => {
      type Call = (...args: unknown[]) => Promise<unknown>;
      const names = call.split('.');
      const last = names.pop() as string;
      let owner = chrome as unknown as Record<string, unknown>;
      for (const name of names) owner = owner[name] as Record<string, unknown>;
      const original = (owner[last] as Call).bind(owner);
      owner[last] = async (...args: unknown[]) => {
        if (at === 'answer') await original(...args);
        globalThis.halted = true;
        return new Promise(() => {});
      };
    },
    { call, at },
  );
  return () => expect.poll(() => worker.evaluate(() => globalThis.halted === true), call).toBe(true);
}

/** The line below the first mark, as it is drawn. */
const drawn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [name] = [...CSS.highlights.keys()];
    return getComputedStyle(document.querySelector('p') as Element, `::highlight(${name})`)
      .textDecorationStyle;
  });

const CHOSEN = { pace: 'quick', offSites: ['kept.example'] };

/** In the order in which a page with words makes them; what lies between two calls ends with the second. */
const HALTS: readonly Halt[] = [
  { call: 'scripting.insertCSS', at: 'call' },
  { call: 'scripting.executeScript', at: 'call' },
  { call: 'scripting.executeScript', at: 'answer' },
  { call: 'storage.local.get', at: 'call' },
  { call: 'action.setBadgeBackgroundColor', at: 'call' },
  { call: 'action.setBadgeText', at: 'call' },
  { call: 'action.setBadgeText', at: 'answer' },
];

test('it stops at each call for a page: marks are drawn, cards open, and the next page has its number', async ({
  context,
  page,
  extension,
  worker,
}) => {
  test.setTimeout(60_000);
  await choose(worker, CHOSEN);
  const faults = await openRead(context, page);
  const stop = await stopper(context, extension);
  await page.bringToFront();
  for (const halt of HALTS) {
    const where = `${halt.at} of ${halt.call}`;
    const halted = await haltAt(context, page, halt);
    await page.reload();
    await halted();
    await stop();
    await expect.poll(() => drawn(page), where).toBe('dotted');
    await hover(page, 'cervical cerclage');
    await expect(card(page), where).toHaveAccessibleName(/cerclage/i);
    await page.keyboard.press('Escape');
    await page.mouse.move(890, 590);
  }
  await page.reload();
  const now = await workerOf(context);
  await expect.poll(async () => badge(now, await tabId(now, page.url()))).toBe('2');
  expect((await stored(now)).local).toEqual({ settings: CHOSEN });
  expect(faults).toEqual([]);
});

test('it stops while it opens the glossary or follows a key: the next click or key does it', async ({
  context,
  page,
  extension,
}) => {
  test.setTimeout(60_000);
  const faults = await openRead(context, page);
  const stop = await stopper(context, extension);
  await page.bringToFront();
  const open = () => card(page).getByRole('button', { name: 'Open in the glossary' }).click();
  const halted = await haltAt(context, page, { call: 'tabs.create', at: 'call' });
  await hover(page, 'cervical cerclage');
  await open();
  await halted();
  await stop();
  await expect(card(page)).toContainText('Reload this page to read more words.');
  const glossary = context.waitForEvent('page');
  await open();
  await expect((await glossary).getByRole('heading', { name: /cerclage/i }).first()).toBeVisible();
  await (await glossary).close();
  await page.bringToFront();
  await page.keyboard.press('Escape');

  for (const call of ['tabs.query', 'scripting.executeScript', 'tabs.sendMessage']) {
    const stopped = await haltAt(context, page, { call, at: 'call' });
    await command(await workerOf(context), 'next-word');
    await stopped();
    await stop();
    await inOurWorld(page, () => chrome.runtime.sendMessage({ type: 'tab-site' }), undefined);
    await command(await workerOf(context), 'next-word');
    await expect(card(page), call).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page)).toHaveCount(0);
  }
  expect(faults).toEqual([]);
});
