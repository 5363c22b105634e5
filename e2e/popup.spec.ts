import type { Page } from '@playwright/test';
import { countMentions } from '../scripts/page-reports.ts';
import { badge, card, choose, expect, openPopup, report, tabId, test, waitForMarks } from './fixtures.ts';

const rows = (popup: Page) =>
  popup.getByRole('list', { name: 'Words on this page' }).getByRole('heading', { level: 3 });

/** Presses "Show on page". The popup closes itself at that, often before the driver has heard that it was pressed. */
async function showOnPage(popup: Page, term: string): Promise<void> {
  const closed = popup.waitForEvent('close');
  const button = popup.getByRole('button', { name: new RegExp(`^Show on page\\W+${term}$`) });
  await button.click().catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  await closed;
}

test.describe('on a page with frames', () => {
  test.beforeEach(async ({ page, worker, pages }) => {
    await page.goto(`${pages.origin}/frames.html`);
    await waitForMarks(page, worker, { atLeast: 6 });
  });

  test('it lists the words in reading order, those of frames too, with their number', async ({
    page,
    worker,
    extension,
  }) => {
    const popup = await openPopup(page, worker, extension);
    await expect(rows(popup).first()).toHaveText('Missed miscarriage');
    expect(await rows(popup).allTextContents()).toEqual([
      'Missed miscarriage',
      expect.stringContaining('ltrasound'),
      'Threatened miscarriage',
      'Cervical insufficiency',
    ]);
    const first = popup.getByRole('listitem').first();
    await expect(first).toContainText('2 times');
    await expect(first).toContainText('A loss in which the baby has stopped developing');
    await expect(popup.getByRole('heading', { level: 2 })).toHaveText('Words on this page 4');
  });

  test('"Show on page" opens the card there, with the focus in it', async ({ page, worker, extension }) => {
    const popup = await openPopup(page, worker, extension);
    await showOnPage(popup, 'Missed miscarriage');
    await expect(card(page)).toHaveAccessibleName('Missed miscarriage');
    await expect(card(page)).toBeFocused();
  });

  test('it jumps into a frame as well', async ({ page, worker, extension }) => {
    const popup = await openPopup(page, worker, extension);
    await showOnPage(popup, 'Cervical insufficiency');
    const frame = page.frames()[1];
    if (frame === undefined) throw new Error('The frame is missing.');
    await expect(card(frame)).toHaveAccessibleName('Cervical insufficiency');
    await expect(card(frame)).toBeFocused();
  });

  test('its switches act at once: here, everywhere, and only for now', async ({
    page,
    worker,
    extension,
  }) => {
    const popup = await openPopup(page, worker, extension);
    const marked = async () => countMentions(await report(worker, page.url()));
    for (const name of ['On this site', 'Everywhere']) {
      await popup.getByRole('switch', { name }).click();
      await expect.poll(marked).toBe(0);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      await expect(popup.getByText('Plainword is switched off')).toBeVisible();
      await popup.getByRole('switch', { name }).click();
      await expect.poll(marked).toBeGreaterThanOrEqual(6);
    }
    await popup.getByRole('button', { name: 'Hide marks on this page now' }).click();
    await expect.poll(marked).toBe(0);
    await popup.getByRole('button', { name: 'Show marks on this page again' }).click();
    await expect.poll(marked).toBeGreaterThanOrEqual(6);
  });

  test('the toolbar shows the number of distinct words, unless that is switched off', async ({
    page,
    worker,
  }) => {
    const tab = await tabId(worker, page.url());
    await expect.poll(() => badge(worker, tab)).toBe('4');
    await choose(worker, { badge: false });
    await expect.poll(() => badge(worker, tab)).toBe('');
    await choose(worker, {});
    await expect.poll(() => badge(worker, tab)).toBe('4');
  });
});

test('words are found however they are written', async ({ page, extension }) => {
  await page.goto(`${extension}popup.html`);
  const box = page.getByRole('searchbox');
  await expect(box).toBeFocused();
  for (const [query, term] of [
    ['threatend miscariage', 'Threatened miscarriage'],
    ['D and C', /^D&C/],
    ['stitch in cervix', 'Cervical stitch (cerclage)'],
    ['MMC', 'Missed miscarriage'],
  ] as const) {
    await box.fill(query);
    await expect(page.getByRole('list', { name: 'Words found' }).getByRole('heading').first()).toHaveText(
      term,
    );
  }
  await box.press('Enter');
  await expect(page.getByRole('heading', { name: 'Missed miscarriage' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(box).toHaveValue('MMC');
  await box.fill('xyzzyqq');
  await expect(page.getByRole('status')).toHaveText('Nothing found');
});

test('where no extension may read, it says so and still looks words up', async ({
  page,
  worker,
  extension,
}) => {
  for (const address of ['chrome://version/', 'chrome://extensions/']) {
    await page.goto(address);
    const id = await tabId(worker);
    const popup = await page.context().newPage();
    await popup.goto(`${extension}popup.html?tab=${id}`);
    await expect(popup.getByText('The browser lets no extension read this page.')).toBeVisible();
    await popup.getByRole('searchbox').fill('blighted ovum');
    await expect(popup.getByRole('list', { name: 'Words found' }).getByRole('heading').first()).toContainText(
      'Anembryonic pregnancy',
    );
    await popup.close();
  }
});

test('on a page without such words it says so', async ({ page, worker, pages, extension }) => {
  await page.goto(`${pages.origin}/blank.html`);
  const popup = await openPopup(page, worker, extension);
  await expect(popup.getByText('This page has none of the words')).toBeVisible();
});
