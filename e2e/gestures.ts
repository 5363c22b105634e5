/** What a person does with pointer, finger and keys. */
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { card, hover, type Point, pointOf } from './helpers.ts';

/** Longer than the rest after which a card opens, and than loading it takes: what has not opened by then stays away. */
const LONG_ENOUGH_MS = 900;

/** Rests on a text until its card is there. */
export async function openCard(page: Page, text: string, nth = 0): Promise<Locator> {
  await hover(page, text, nth);
  await expect(card(page)).toBeVisible();
  return card(page);
}

/** Waits as long as a card would need to open, and looks that none has. */
export async function expectNoCard(page: Page): Promise<void> {
  await page.waitForTimeout(LONG_ENOUGH_MS);
  await expect(card(page)).toHaveCount(0);
}

/** Takes the pointer to the top left corner, where fixture pages have nothing. */
export async function moveAway(page: Page): Promise<void> {
  await page.mouse.move(3, 40, { steps: 3 });
  await page.mouse.move(2, 2, { steps: 3 });
  // Played moves may all fall into one frame, in which no hand could come back.
  await page.waitForTimeout(60);
}

/** A short touch. */
export async function tap(page: Page, text: string): Promise<void> {
  const { x, y } = await pointOf(page, text);
  await page.touchscreen.tap(x, y);
}

/** Puts a finger down on a text and leaves it there. */
export async function fingerDown(devtools: CDPSession, { x, y }: Point): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
}

export async function fingerUp(devtools: CDPSession): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
