/** Pages made to be too much: each test is a line of docs/threat-model.md. */
import type { Page } from '@playwright/test';
import { card, expect, test } from './fixtures.ts';
import { openRead } from './made.ts';
import { whenRead } from './our-world.ts';
import { counts } from './storm.ts';

/** Cards that are shown; Playwright's own search would go through every node. */
const cards = (page: Page) => page.evaluate(() => document.querySelectorAll('[popover]:popover-open').length);

/** Goes to the word of the last paragraph, which is found by its place. */
async function goToLast(page: Page): Promise<void> {
  const box = await page.locator('body > p').last().boundingBox();
  await page.mouse.move(400, 400);
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 9, { steps: 4 });
}

/** Rests there until its card has come, and closes it. */
async function openLast(page: Page): Promise<void> {
  await goToLast(page);
  await expect.poll(() => cards(page)).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => cards(page)).toBe(0);
}

test('a tree 10,000 deep is survived, and the rest of the page is marked', async ({ context, page }) => {
  test.setTimeout(90_000);
  const faults = await openRead(context, page);
  await page.evaluate(() => {
    // Never drawn: a browser's own layout would not survive it. Its time to make one grows with the square of the depth.
    const top = document.createElement('div');
    top.style.display = 'none';
    let at: Element = top;
    for (let i = 0; i < 10_000; i++) {
      const next = document.createElement(i % 2 ? 'div' : 'b');
      at.append(next);
      at = next;
    }
    at.append('A blighted ovum.');
    document.body.append(top);
    document.body.insertAdjacentHTML('beforeend', '<p>A stillbirth.</p>');
  });
  const { texts } = await whenRead(page, { timeout: 60_000 });
  expect(texts).toContain('stillbirth');
  await goToLast(page);
  await expect(card(page)).toBeVisible();
  expect(faults).toEqual([]);
});

test('a million nodes, a hundred deep, are gone through, and nothing of them is kept', async ({
  context,
  page,
}) => {
  test.setTimeout(120_000);
  const faults = await openRead(context, page);
  // What a first card brings with it stays.
  await openLast(page);
  const before = await counts(page);
  await page.evaluate(() => {
    let chain = document.createElement('div');
    chain.append('A blighted ovum.');
    for (let i = 0; i < 98; i++) {
      const around = document.createElement('div');
      around.append(chain);
      chain = around;
    }
    // Never drawn: laying them out takes the browser itself far longer.
    const all = document.createElement('div');
    all.style.display = 'none';
    for (let i = 0; i < 10_000; i++) all.append(chain.cloneNode(true));
    document.body.append(all);
    document.body.insertAdjacentHTML('beforeend', '<p>A stillbirth.</p>');
  });
  // All mentions count here, seen or not.
  expect((await whenRead(page, { timeout: 90_000 })).marks).toBe(3 + 10_000);
  await openLast(page);
  expect(faults).toEqual([]);
  await page.evaluate(() => document.querySelector('body > div')?.remove());
  expect((await whenRead(page)).marks).toBe(3);
  const after = await counts(page);
  expect(after.nodes).toBeLessThan(before.nodes + 100);
  expect(after.heap - before.heap).toBeLessThan(1_000_000);
});
