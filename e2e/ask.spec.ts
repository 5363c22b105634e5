import { readReports } from '../scripts/page-reports.ts';
import { expect, test } from './fixtures.ts';

/** As much of the extension's own API as is used here. */
declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
  commands: { onCommand: { dispatch(name: string): void } };
};

// The choice for whoever wants no trace in a page before they ask for it.
test('only when I ask: a page is not even read until then', async ({ page, worker, pages }) => {
  await worker.evaluate(() => chrome.storage.local.set({ settings: { marking: 'ask' } }));
  await page.goto(`${pages.origin}/article.html`);
  const words = async () => (await readReports(worker, page.url())).flatMap((report) => report.words);
  await expect.poll(async () => (await readReports(worker, page.url()))[0]?.hidden).toBe(true);
  expect(await words()).toEqual([]);
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);

  await worker.evaluate(() => chrome.commands.onCommand.dispatch('toggle-marks'));
  await expect.poll(async () => (await words()).length).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(1);
});
