import { card, expect, fingerDown, fingerUp, pointOf, tap, test, waitForMarks } from './fixtures.ts';

test.use({ hasTouch: true });

test.beforeEach(async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
});

test('a tap on plain text opens the card, a tap elsewhere closes it', async ({ page }) => {
  await tap(page, 'threatened miscarriage');
  await expect(card(page)).toBeVisible();
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  await tap(page, 'This paragraph has no such word');
  await expect(card(page)).toHaveCount(0);
});

test('a tap on a word in a link follows the link', async ({ page, pages }) => {
  await tap(page, 'missed miscarriage');
  await expect(page).toHaveURL(`${pages.origin}/article.html`);
});

test('a long press on a word in a link opens its card, and does not follow the link', async ({
  page,
  pages,
  devtools,
}) => {
  await fingerDown(devtools, await pointOf(page, 'missed miscarriage'));
  await expect(card(page)).toHaveAccessibleName('Missed miscarriage');
  await fingerUp(devtools);
  await expect(card(page)).toBeVisible();
  await expect(page).toHaveURL(`${pages.origin}/card.html`);
});

test('its buttons are big enough for a finger', async ({ page }) => {
  await tap(page, 'threatened miscarriage');
  await card(page).getByText('More', { exact: true }).tap();
  for (const button of await card(page).getByRole('button').all()) {
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});
