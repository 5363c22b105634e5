import {
  card,
  choose,
  expect,
  expectNoCard,
  hover,
  openCard,
  pointOf,
  test,
  waitForMarks,
} from './fixtures.ts';

test.beforeEach(async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
});

test('none opens while a button is down, and the text can be selected', async ({ page }) => {
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await page.mouse.move(x - 160, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 8 });
  await expectNoCard(page);
  await page.mouse.up();
  expect(await page.evaluate(() => String(getSelection()))).toContain('threatened');
  // The click that ends a selection is none that asks.
  await expect(card(page)).toHaveCount(0);
  await page.locator('#plain').click();
  await openCard(page, 'threatened miscarriage');
});

test('a double click selects the word and keeps it selected', async ({ page }) => {
  const { x, y } = await pointOf(page, 'incompetent cervix');
  await page.mouse.move(x - 30, y + 80);
  await page.mouse.dblclick(x - 40, y);
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('incompetent');
});

test('none opens while the person types, though the pointer rests on a word', async ({ page }) => {
  await page.locator('#field').focus();
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await page.mouse.move(x + 40, y + 60);
  await page.keyboard.press('a');
  await page.mouse.move(x, y, { steps: 4 });
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('b');
    await page.mouse.move(x + (i % 2), y);
    await page.waitForTimeout(120);
    await expect(card(page)).toHaveCount(0);
  }
  await expect(page.locator('#field')).toHaveValue('abbbbbbbb');
});

test('none opens under a pointer that only passes, nor beside the word', async ({ page }) => {
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await page.mouse.move(x - 200, y);
  await page.mouse.move(x, y);
  await page.mouse.move(x, y - 24);
  await expectNoCard(page);
  await page.mouse.move(x + 300, y, { steps: 5 });
  await expectNoCard(page);
});

test('with "only when I ask" hovering opens nothing, a click does', async ({ page, worker }) => {
  await choose(worker, { pace: 'ask' });
  await hover(page, 'threatened miscarriage');
  await expectNoCard(page);
  await page.mouse.down();
  await page.mouse.up();
  await expect(card(page)).toBeVisible();
});
