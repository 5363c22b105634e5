/** Storage that is damaged, full, refused or of a newer version: the page hears nothing, and nothing chosen is lost. */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { startChromium, workerOf } from '../scripts/chromium.ts';
import {
  card,
  choose,
  command,
  expect,
  hover,
  openCard,
  openPopup,
  report,
  stored,
  test,
} from './fixtures.ts';
import { openMade, recordFaults } from './made.ts';
import { whenRead } from './our-world.ts';

declare const chrome: {
  storage: {
    local: {
      QUOTA_BYTES: number;
      getBytesInUse(): Promise<number>;
      set(items: object): Promise<void>;
      remove(key: string): Promise<void>;
    };
  };
};

/** Everything that a damaged or foreign storage may hold. */
const GARBAGE: readonly unknown[] = [
  'garbage',
  null,
  0,
  [1, 2, 3],
  { on: 'maybe', offSites: 7, pace: 12, baby: [], country: {}, everyMention: null },
  { offSites: [null, {}, 'a b c', '/'.repeat(999)], pace: { toString: 1 } },
];

test('garbage in storage: pages are marked as for somebody who has chosen nothing', async ({
  context,
  page,
  worker,
}) => {
  const faults = await openMade(context, page);
  for (const garbage of GARBAGE) {
    await choose(worker, garbage as object);
    await page.reload();
    expect((await whenRead(page, { quiet: 300 })).registered, JSON.stringify(garbage)).toBe(2);
  }
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  expect(faults).toEqual([]);
});

test('settings of a newer version are kept when something else is chosen', async ({
  context,
  page,
  extension,
  worker,
}) => {
  const newer = { everyMention: true, pace: 'telepathy', mood: { calm: 3 }, offSites: ['kept.example'] };
  await choose(worker, newer);
  const options = await context.newPage();
  await options.goto(`${extension}options.html`);
  await options.locator('input[type="checkbox"]').last().click();
  await expect.poll(async () => (await stored(worker)).local).toMatchObject({ settings: newer });
  await options.close();
  expect(await openMade(context, page)).toEqual([]);
});

test('storage is full: the choice is not saved, the person is told, and what was chosen stays', async ({
  context,
  page,
  extension,
  worker,
}) => {
  const chosen = { everyMention: true, offSites: ['kept.example'] };
  await choose(worker, chosen);
  // The browser's own limit, to the last byte: `"…"` and the key count too.
  await worker.evaluate(async () => {
    const { local } = chrome.storage;
    const left = local.QUOTA_BYTES - (await local.getBytesInUse());
    await local.set({ filler: 'x'.repeat(left - 'filler""'.length) });
  });
  const faults = await openMade(context, page);
  await whenRead(page, { quiet: 300 });
  const options = await context.newPage();
  faults.push(...recordFaults(options));
  await options.goto(`${extension}options.html`);
  const controls = () =>
    options.locator('input').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).checked));
  await expect.poll(async () => (await controls()).length).toBeGreaterThan(5);
  const before = await controls();
  await options.locator('input[type="checkbox"]').last().click();
  await expect(options.getByText('did not save')).toBeVisible();
  expect(await controls()).toEqual(before);
  const popup = await openPopup(page, worker, extension);
  await popup.getByRole('switch', { name: /On this site/ }).click();
  await expect(popup.getByText('did not save')).toBeVisible();
  expect((await stored(worker)).local).toMatchObject({ settings: chosen });

  await worker.evaluate(() => chrome.storage.local.remove('filler'));
  await popup.getByRole('switch', { name: /On this site/ }).click();
  await expect(popup.getByText('did not save')).toHaveCount(0);
  const { offSites } = chosen;
  const next = { settings: { ...chosen, offSites: [...offSites, 'made.example'] } };
  expect((await stored(worker)).local).toEqual(next);
  expect(faults).toEqual([]);
});

test('storage cannot be read: nothing is marked unasked, the person is told, and all is there again afterwards; damaged beyond repair, it begins anew', async () => {
  test.setTimeout(60_000);
  const profile = mkdtempSync(join(tmpdir(), 'plainword-'));
  const chosen = { offSites: ['made.example'], pace: 'slow' };
  /** Starts the same profile again. */
  const session = async (run: (context: BrowserContext, page: Page) => Promise<void>) => {
    const { context, close } = await startChromium('chrome-mv3-e2e', { headless: true, profile });
    try {
      await workerOf(context);
      await run(context, context.pages()[0] ?? (await context.newPage()));
    } finally {
      await close();
    }
  };
  try {
    let id = '';
    await session(async (context) => {
      const worker = await workerOf(context);
      id = new URL(worker.url()).host;
      await choose(worker, chosen);
    });
    // A folder where the browser's database has a file: every call to storage is refused.
    const database = join(profile, 'Default', 'Local Extension Settings', id);
    const current = join(database, 'CURRENT');
    renameSync(current, `${current}.away`);
    mkdirSync(current);

    await session(async (context, page) => {
      const worker = await workerOf(context);
      const faults = await openMade(context, page);
      await page.waitForTimeout(800);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await command(worker, 'toggle-marks');
      await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
      await openCard(page, 'cervical cerclage');
      const extension = `chrome-extension://${id}/`;
      const options = await context.newPage();
      await options.goto(`${extension}options.html`);
      await expect(options.getByText('could not read your choices')).toBeVisible();
      await expect(options.locator('input')).toHaveCount(0);
      const popup = await openPopup(page, worker, extension);
      await expect(popup.getByText('could not read your choices')).toBeVisible();
      await popup.getByRole('switch', { name: /Everywhere/ }).click();
      await expect(popup.getByText('did not save')).toBeVisible();
      expect(faults).toEqual([]);
    });

    rmdirSync(current);
    renameSync(`${current}.away`, current);
    await session(async (context, page) => {
      const faults = await openMade(context, page);
      const worker = await workerOf(context);
      expect((await stored(worker)).local).toEqual({ settings: chosen });
      await page.waitForTimeout(500);
      expect((await report(worker, page.url()))[0]?.words).toEqual([]);
      expect(faults).toEqual([]);
    });

    // Beyond repair, the browser begins anew; so do we.
    for (const file of readdirSync(database)) writeFileSync(join(database, file), 'garbage'.repeat(99));
    await session(async (context, page) => {
      const faults = await openMade(context, page);
      const worker = await workerOf(context);
      expect((await whenRead(page, { quiet: 300 })).registered).toBe(2);
      await choose(worker, chosen);
      expect((await stored(worker)).local).toEqual({ settings: chosen });
      await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(faults).toEqual([]);
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});
