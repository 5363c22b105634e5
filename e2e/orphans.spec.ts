/** The extension goes away, strangers speak: nobody on the page notices. */
import type { Page, Worker } from '@playwright/test';
import { card, expect, hover, test, waitForMarks } from './fixtures.ts';
import { html, openRead, SUBJECT } from './made.ts';
import { inOurWorld, whenRead } from './our-world.ts';

declare const chrome: {
  runtime: { reload(): void; sendMessage(message: unknown): Promise<unknown>; getURL(path: string): string };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(id: number, m: unknown): Promise<unknown>;
  };
  developerPrivate?: {
    updateExtensionConfiguration(change: { extensionId: string; [choice: string]: unknown }): Promise<void>;
  };
};

const PAGE = html(`${SUBJECT}<p>A stillbirth.</p><div style="height: 2000px"></div>`);

/** How many highlights the page itself can see. */
const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);

test('reloaded while a card is open: marks and card vanish, the page hears nothing', async ({
  context,
  page,
  worker,
}) => {
  const faults = await openRead(context, page, PAGE);
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  await worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await expect.poll(() => registered(page), { timeout: 8000 }).toBe(0);
  await expect(card(page)).toHaveCount(0);
  // The page goes on changing, and the reader goes on reading.
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>A blighted ovum.</p>'));
  await page.mouse.click(100, 100);
  await page.mouse.wheel(0, 300);
  await page.waitForTimeout(2500);
  expect(await registered(page)).toBe(0);
  expect(faults).toEqual([]);
});

test('disabled: a page that was open loses its marks, one that is opened has none; enabled: it has them again', async ({
  context,
  page,
  extension,
}) => {
  const faults = await openRead(context, page, PAGE);
  const id = new URL(extension).host;
  const manager = await context.newPage();
  await manager.goto('chrome://extensions');
  const enable = (isEnabled: boolean) =>
    manager.evaluate(
      ([extensionId, on]) =>
        new Promise<void>((done) => {
          const api = (
            chrome as unknown as {
              management: { setEnabled(id: string, on: boolean, done: () => void): void };
            }
          ).management;
          api.setEnabled(extensionId as string, on as boolean, done);
        }),
      [id, isEnabled] as const,
    );
  await enable(false);
  await expect.poll(() => registered(page), { timeout: 8000 }).toBe(0);
  await page.bringToFront();
  await page.reload();
  await page.waitForTimeout(800);
  expect(await registered(page)).toBe(0);
  await enable(true);
  await page.waitForTimeout(800);
  await page.reload();
  await expect.poll(() => registered(page), { timeout: 8000 }).toBe(1);
  expect(faults).toEqual([]);
});

/** Nothing of this is ours. */
const STRANGE: readonly unknown[] = [
  null,
  7,
  'entries',
  [],
  {},
  { type: 'entries' },
  { type: 'entries', ids: 'all' },
  { type: 'entries', ids: ['__proto__', '../../etc'], more: 1 },
  { type: 'load-marks', highlight: 'x){}*{display:none' },
  { type: 'jump', word: 'first' },
  { type: 'jump', word: -1 },
  { type: 'step', by: 2 },
  { type: 'toggle-marks', now: true },
  { type: '__proto__' },
];

test('messages from strangers change nothing, on the page and in the worker', async ({
  context,
  page,
  worker,
}) => {
  const faults = await openRead(context, page, PAGE);
  const trouble: string[] = [];
  worker.on('console', (message) => trouble.push(message.text()));
  for (const message of STRANGE) {
    await tellPage(worker, message);
    // Our own world may write to the worker; so may a compromised page process.
    await inOurWorld(
      page,
      (m) =>
        Promise.resolve(chrome.runtime.sendMessage(m)).then(
          () => null,
          () => null,
        ),
      message,
    );
    await page.evaluate((m) => {
      window.postMessage(m, '*');
      document.dispatchEvent(new CustomEvent('message', { detail: m }));
    }, message);
  }
  expect((await whenRead(page, { quiet: 400 })).marks).toBe(3);
  await expect(card(page)).toHaveCount(0);
  expect(await registered(page)).toBe(1);
  await waitForMarks(page, worker, { atLeast: 3 });
  expect(trouble.filter((line) => /error/i.test(line))).toEqual([]);
  expect(faults).toEqual([]);
});

/** Sends to every tab, as the extension's own pages do. */
async function tellPage(worker: Worker, message: unknown): Promise<void> {
  await worker.evaluate(async (m) => {
    for (const { id } of await chrome.tabs.query({})) {
      await Promise.race([
        chrome.tabs.sendMessage(id, m).catch(() => null),
        new Promise((done) => setTimeout(done, 200)),
      ]);
    }
  }, message);
}
