import type { Page } from '@playwright/test';
import { card, expect, hover, moveAway, openCard, test, waitForMarks } from './fixtures.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const linesOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((word) => [...word.getClientRects()].map((line) => line.toJSON() as Box));

test('it covers no line of its word and stays within the window, wherever the word is', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/places.html`);
  await waitForMarks(page, worker, { atLeast: 6 });
  for (const id of ['top-left', 'top-right', 'bottom-left', 'bottom-right', 'middle', 'broken']) {
    const lines = await linesOf(page, id);
    expect(lines).toHaveLength(id === 'broken' ? 2 : 1);
    for (const line of lines) {
      await moveAway(page);
      await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2, { steps: 6 });
      await expect(card(page), `card of ${id}`).toBeVisible();
      const box = (await card(page).boundingBox()) as Box;
      expect(
        lines.filter((l) => overlap(l, box)),
        `lines of ${id} below the card`,
      ).toEqual([]);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(900);
      expect(box.y + box.height).toBeLessThanOrEqual(600);
      await page.keyboard.press('Escape');
      await expect(card(page)).toHaveCount(0);
    }
  }
});

test('it goes with its word when the page scrolls, and closes once that is out of sight', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
  await hover(page, 'incompetent cervix');
  await page.mouse.down();
  await page.mouse.up();
  await expect(card(page)).toBeVisible();
  const before = (await card(page).boundingBox()) as Box;
  await page.mouse.move(880, 300);
  await page.mouse.wheel(0, 60);
  await expect.poll(async () => (await card(page).boundingBox())?.y).toBeCloseTo(before.y - 60, 0);
  await page.mouse.wheel(0, 900);
  await expect(card(page)).toHaveCount(0);
});

test('in a modal dialog it can be used, and Esc closes it before the dialog', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/layers.html`);
  await page.locator('#open').click();
  await waitForMarks(page, worker, { atLeast: 3 });
  const open = await openCard(page, 'missed miscarriage');
  await open.getByText('More', { exact: true }).click();
  await expect(open.getByRole('heading', { name: 'Related words' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(open).toHaveCount(0);
  await expect(page.locator('#modal')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('#modal')).toBeHidden();
});

test('it opens over a fullscreen element, and goes when that ends', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/layers.html`);
  await waitForMarks(page, worker, { atLeast: 2 });
  await page.locator('#enlarge').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.id)).toBe('full');
  const open = await openCard(page, 'cervical insufficiency');
  const onTop = await open.evaluate((dialog) => {
    const { x, y } = dialog.getBoundingClientRect();
    return (
      (dialog.getRootNode() as ShadowRoot).elementFromPoint(x + 20, y + 20)?.closest('.pw-card') === dialog
    );
  });
  expect(onTop).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect(open).toHaveCount(0);
});

test('it closes when its word is scrolled out of an inner box', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/layers.html`);
  await waitForMarks(page, worker, { atLeast: 2 });
  const { x, y } = await hover(page, 'threatened miscarriage');
  await page.mouse.down();
  await page.mouse.up();
  await expect(card(page)).toBeVisible();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await expect(card(page)).toHaveCount(0);
});
