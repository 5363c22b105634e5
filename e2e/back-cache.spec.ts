/** A page that the browser keeps as it stands while the person is elsewhere (back/forward cache). */
import type { BrowserContext, Page } from '@playwright/test';
import { card, choose, expect, expectNoCard, hover, openCard, reloadExtension, test } from './fixtures.ts';
import { html, make, ORIGIN, recordFaults, SUBJECT } from './made.ts';
import { whenRead } from './our-world.ts';

test.use({ withoutArgs: ['--disable-back-forward-cache'] });

declare global {
  /** Whether each time that the page was shown it came from the cache. */
  var shown: boolean[];
}

const LISTEN = '<script>shown = []; addEventListener("pageshow", (e) => shown.push(e.persisted))</script>';
/** Goes when the page is loaded anew. */
const STAMP = '<script>document.documentElement.dataset.stamp = String(Math.random())</script>';

const registered = (page: Page) => page.evaluate(() => CSS.highlights.size);

async function start(context: BrowserContext, page: Page): Promise<string[]> {
  await make(context, {
    '/': html(SUBJECT, LISTEN + STAMP),
    '/next': html('<p>A stillbirth and a blighted ovum.</p>', LISTEN),
  });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 300 });
  return faults;
}

/** Goes to another page, does something there, and comes back; proves that nothing was loaded anew. */
async function leaveAndReturn(page: Page, meanwhile: () => Promise<unknown> = async () => {}): Promise<void> {
  const stamp = await page.locator('html').getAttribute('data-stamp');
  await page.evaluate((to) => location.assign(to), `${ORIGIN}/next`);
  await page.waitForURL('**/next');
  await whenRead(page, { quiet: 300 });
  await meanwhile();
  // A page from the cache has no load to wait for.
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => globalThis.shown)).toEqual([false, true]);
  expect(await page.locator('html').getAttribute('data-stamp')).toBe(stamp);
  const reasons = await page.evaluate(
    () =>
      (performance.getEntriesByType('navigation')[0] as { notRestoredReasons?: unknown }).notRestoredReasons,
  );
  expect(reasons).toBeNull();
}

test('it comes back from the cache with its marks, and cards and changes work at once', async ({
  context,
  page,
}) => {
  const faults = await start(context, page);
  await openCard(page, 'cervical cerclage');
  await leaveAndReturn(page);
  expect(await registered(page)).toBe(1);
  await page.mouse.move(890, 590);
  await expect(card(page)).toHaveCount(0);
  await hover(page, 'threatened miscarriage');
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>A molar pregnancy.</p>'));
  // On a busy machine a change waits for up to two seconds.
  await expect
    .poll(async () => (await whenRead(page, { quiet: 300 })).texts)
    .toEqual(['threatened miscarriage', 'cervical cerclage', 'molar pregnancy']);
  expect(faults).toEqual([]);
});

test('what the person chose meanwhile holds in the page that comes back', async ({
  context,
  page,
  worker,
}) => {
  const faults = await start(context, page);
  await leaveAndReturn(page, () => choose(worker, { offSites: ['made.example'] }));
  await expect.poll(() => registered(page)).toBe(0);
  await page.waitForTimeout(500);
  expect(await registered(page)).toBe(0);
  await choose(worker, {});
  await expect.poll(() => registered(page)).toBe(1);
  expect(faults).toEqual([]);
});

test('an extension that went meanwhile: the browser drops the page and loads it anew, and nothing of us is left', async ({
  context,
  page,
  worker,
}) => {
  const faults = await start(context, page);
  await page.evaluate((to) => location.assign(to), `${ORIGIN}/next`);
  await page.waitForURL('**/next');
  await reloadExtension(worker);
  await expect.poll(() => registered(page), { timeout: 8000 }).toBe(0);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => globalThis.shown)).toEqual([false]);
  await hover(page, 'cervical cerclage');
  await expectNoCard(page);
  expect(await registered(page)).toBe(0);
  expect(faults).toEqual([]);
});
