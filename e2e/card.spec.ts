import { card, expect, moveAway, openCard, pointOf, test, waitForMarks } from './fixtures.ts';

test.beforeEach(async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
});

const hosts = 'document.querySelectorAll("[popover]").length';

test('its own words are no words of the page', async ({ page, worker }) => {
  const before = await waitForMarks(page, worker);
  await openCard(page, 'threatened miscarriage');
  await page.waitForTimeout(1000);
  expect(await waitForMarks(page, worker)).toEqual(before);
});

test('it explains the word, and is gone from the page when it is closed', async ({ page }) => {
  const before = await page.content();
  const open = await openCard(page, 'threatened miscarriage');
  await expect(open).toHaveAccessibleName('Threatened miscarriage');
  await expect(open).toContainText(
    'Bleeding in early pregnancy while the neck of the womb (cervix) is still closed.',
  );
  await expect(open).toContainText('When to get help');
  expect(await page.evaluate(hosts)).toBe(1);
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  expect(await page.content()).toBe(before);
});

test('content on hover: it stays, can be dismissed, and can be hovered (WCAG 1.4.13)', async ({ page }) => {
  const word = await pointOf(page, 'threatened miscarriage');
  const open = await openCard(page, 'threatened miscarriage');
  // Persistent: as long as the pointer stays.
  await page.waitForTimeout(10_000);
  await expect(open).toBeVisible();

  // Dismissible: without moving pointer or focus; and it does not come back by itself.
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await page.waitForTimeout(1000);
  await expect(open).toHaveCount(0);

  // Hoverable: slowly across the gap, and on to its far corner.
  await moveAway(page);
  await openCard(page, 'threatened miscarriage');
  const box = await open.boundingBox();
  if (box === null) throw new Error('The card has no box.');
  await page.mouse.move(word.x, box.y + 12, { steps: 12 });
  await page.mouse.move(box.x + box.width - 6, box.y + box.height - 6, { steps: 12 });
  await page.waitForTimeout(1000);
  await expect(open).toBeVisible();

  await moveAway(page);
  await expect(open).toHaveCount(0);
});

test('a related word opens in it, and Back returns', async ({ page }) => {
  const open = await openCard(page, 'threatened miscarriage');
  await open.getByText('More', { exact: true }).click();
  await open.getByRole('button', { name: 'Progesterone' }).click();
  await expect(open).toHaveAccessibleName('Progesterone');
  // Pressed inside, it stays without the pointer.
  await moveAway(page);
  await page.waitForTimeout(600);
  await open.getByRole('button', { name: 'Back' }).click();
  await expect(open).toHaveAccessibleName('Threatened miscarriage');
  await expect(open.getByRole('button', { name: 'Back' })).toHaveCount(0);
  await open.getByRole('button', { name: 'Close' }).click();
  await expect(open).toHaveCount(0);
});

test('where the page uses a harsh name, kind words come first', async ({ page }) => {
  const order = () =>
    card(page)
      .locator('.pw-kindness, .pw-short')
      .evaluateAll((parts) => parts.map((part) => part.className));
  await openCard(page, 'incompetent cervix');
  expect(await order()).toEqual(['pw-kindness', 'pw-short']);
  await expect(card(page)).toContainText('it says nothing about you');
  await page.keyboard.press('Escape');
  await openCard(page, 'threatened miscarriage');
  expect(await order()).toEqual(['pw-short', 'pw-kindness']);
});

test('a link stays a link: hovering explains it, clicking follows it', async ({ page, pages }) => {
  await openCard(page, 'missed miscarriage');
  await page.mouse.down();
  await page.mouse.up();
  await expect(page).toHaveURL(`${pages.origin}/article.html`);
});

test('a click on plain text pins it, a click elsewhere closes it', async ({ page }) => {
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await page.mouse.click(x, y);
  await expect(card(page)).toBeVisible();
  await moveAway(page);
  await page.waitForTimeout(800);
  await expect(card(page)).toBeVisible();
  await page.locator('#plain').click();
  await expect(card(page)).toHaveCount(0);
});

test('moving on to the next word takes the card along', async ({ page }) => {
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await openCard(page, 'incompetent cervix');
  await expect(card(page)).toHaveAccessibleName('Cervical insufficiency');
  await page.mouse.move(x, y, { steps: 4 });
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  await expect(card(page)).toHaveCount(1);
});

test('it stays where the text behind its word goes on changing, and goes with the word', async ({
  page,
  worker,
}) => {
  const before = await waitForMarks(page, worker);
  const open = await openCard(page, 'threatened miscarriage');
  const write = (change: (data: string) => string) =>
    page.evaluate((source) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let text = walker.nextNode() as Text | null;
      while (text && !/threatened miscarriage/i.test(text.data)) text = walker.nextNode() as Text | null;
      if (text) text.data = (new Function(`return (${source})`)() as (data: string) => string)(text.data);
    }, String(change));
  const longer = (data: string) => `${data} Written just now.`;
  for (const change of [longer, longer, (data: string) => data.replaceAll(' Written just now.', '')]) {
    await write(change);
    await page.waitForTimeout(500);
    await expect(open).toBeVisible();
  }
  expect(await waitForMarks(page, worker)).toEqual(before);
  await write((data) => data.replace(/threatened miscarriage/i, 'red scarf'));
  await expect(card(page)).toHaveCount(0);
});

test('it stays where a number before its word changes, as apps have it', async ({ page, worker }) => {
  await waitForMarks(page, worker);
  const count = await page.evaluateHandle(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text | null;
    while (text && !/threatened miscarriage/i.test(text.data)) text = walker.nextNode() as Text | null;
    const number = new Text('1 person reads this. ');
    text?.before(number);
    return number;
  });
  await waitForMarks(page, worker);
  const { x, y } = await pointOf(page, 'threatened miscarriage');
  await page.mouse.click(x, y);
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  for (const data of ['12 people read this. ', '', '2 people read this. ']) {
    await count.evaluate((number, now) => {
      number.data = now;
    }, data);
    await page.waitForTimeout(500);
    await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
  }
  await count.evaluate((number) => number.remove());
  await page.waitForTimeout(500);
  await expect(card(page)).toHaveAccessibleName('Threatened miscarriage');
});
