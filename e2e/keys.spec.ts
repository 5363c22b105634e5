import type { Page } from '@playwright/test';
import { card, command, expect, hover, pointOf, test, waitForMarks } from './fixtures.ts';

test.beforeEach(async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/keys.html`);
  await waitForMarks(page, worker, { atLeast: 3 });
});

const read = (page: Page, what: 'shortcuts' | 'keys') =>
  page.evaluate((name) => (window as unknown as Record<string, unknown[]>)[name], what);

test('next and previous word: the word comes into view, the focus goes into its card, Esc gives it back', async ({
  page,
  worker,
}) => {
  await page.locator('#start').focus();
  const names = ['Miscarriage', 'Threatened miscarriage', 'Cervical insufficiency', 'Ectopic pregnancy'];
  for (const name of names) {
    await command(worker, 'next-word');
    await expect(card(page)).toHaveAccessibleName(name);
    await expect(card(page)).toBeFocused();
    await expect(card(page)).toBeInViewport({ ratio: 1 });
  }
  await command(worker, 'previous-word');
  await expect(card(page)).toHaveAccessibleName('Cervical insufficiency');
  const { y } = await pointOf(page, 'cervical insufficiency');
  expect(y).toBeGreaterThan(0);
  expect(y).toBeLessThan(600);

  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(page.locator('#start')).toBeFocused();
});

test('Tab goes through the card and on, as anywhere', async ({ page, worker }) => {
  await command(worker, 'next-word');
  await expect(card(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page).getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(card(page).locator('summary')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(card(page).locator('details')).toHaveAttribute('open', '');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(card(page)).toHaveCount(0);
});

test('a related word is followed by key, and the focus stays in the card', async ({ page, worker }) => {
  await command(worker, 'next-word');
  await command(worker, 'next-word');
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await card(page).getByRole('button', { name: 'Progesterone' }).focus();
  await page.keyboard.press('Enter');
  await expect(card(page)).toHaveAccessibleName('Progesterone');
  await expect(card(page)).toBeFocused();
});

test("keys typed in the card set off none of the page's own shortcuts", async ({ page, worker }) => {
  await command(worker, 'next-word');
  await expect(card(page)).toBeFocused();
  for (const key of ['j', 'k', '/', '?', 'ArrowDown', 'Shift+G', 'Tab', 'n', 'Escape'])
    await page.keyboard.press(key);
  await expect(card(page)).toHaveCount(0);
  expect(await read(page, 'shortcuts')).toEqual([]);
  // The page hears keys again as soon as they are its own.
  await page.locator('#start').focus();
  await page.keyboard.press('j');
  expect(await read(page, 'shortcuts')).toEqual(['j']);
});

/** What a person types on the page, an open card or not. */
async function type(page: Page): Promise<unknown[]> {
  await page.locator('#field').focus();
  await page.keyboard.type('a miscarriage, n p h');
  for (const key of ['Backspace', 'ArrowLeft', 'Control+A', 'Escape', 'Alt+N', 'AltGraph', 'F2']) {
    await page.keyboard.press(key);
  }
  await page.keyboard.type('end');
  await page.locator('#start').focus();
  for (const key of ['j', 'n', 'Escape', '?', 'ArrowDown']) await page.keyboard.press(key);
  return [await read(page, 'keys'), await read(page, 'shortcuts'), await page.locator('#field').inputValue()];
}

test('keys typed in the page reach it just as without the extension', async ({ page, plainPage, pages }) => {
  await hover(page, 'threatened miscarriage');
  await expect(card(page)).toBeVisible();
  const withUs = await type(page);
  await expect(card(page)).toHaveCount(0);
  await plainPage.goto(`${pages.origin}/keys.html`);
  await hover(plainPage, 'threatened miscarriage');
  expect(withUs).toEqual(await type(plainPage));
  expect(withUs[2]).toBe('end');
});

test('all marks are hidden by key, and shown again', async ({ page, worker }) => {
  const drawn = () =>
    page.evaluate(() => [...CSS.highlights.values()].reduce((sum, marks) => sum + marks.size, 0));
  await expect.poll(drawn).toBeGreaterThan(0);
  await hover(page, 'threatened miscarriage');
  await expect(card(page)).toBeVisible();
  await command(worker, 'toggle-marks');
  await expect.poll(drawn).toBe(0);
  await expect(card(page)).toHaveCount(0);
  await command(worker, 'toggle-marks');
  await expect.poll(drawn).toBeGreaterThan(0);
});
