/** Takes the pictures of the docs. What they show is also checked: a card in full, inside the window. */
import type { Page } from '@playwright/test';
import { type PageServer, serve } from '../scripts/serve.ts';
import { test as base, card, expect, moveAway, openCard, openPopup, waitForMarks } from './fixtures.ts';

const FOLDER = 'docs/images';

const test = base.extend<{ demo: PageServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  demo: async ({}, use) => {
    const server = await serve('demo');
    await use(server);
    await server.close();
  },
});

async function shoot(page: Page, name: string): Promise<void> {
  // A caret that blinks and a transition that runs would make each picture another.
  await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled', caret: 'hide' });
}

/** Opens the card as a person does, and checks that it fits. */
async function showCard(page: Page, text: string): Promise<void> {
  await moveAway(page);
  await openCard(page, text);
  await expect(card(page)).toBeInViewport({ ratio: 1 });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test(`pictures of card and popup in ${colorScheme} colours`, async ({
      page,
      worker,
      demo,
      extension,
    }) => {
      await page.goto(demo.start);
      await waitForMarks(page, worker, { atLeast: 40 });
      await showCard(page, 'missed miscarriage');
      await shoot(page, `card-${colorScheme}`);

      const popup = await openPopup(page, worker, extension);
      await popup.setViewportSize({ width: 380, height: 600 });
      await expect(popup.getByRole('button', { name: 'Miscarriage', exact: true })).toBeVisible();
      await shoot(popup, `popup-${colorScheme}`);
    });
  });
}

test.describe('a narrow window', () => {
  test.use({ contextOptions: { viewport: { width: 320, height: 640 } } });

  test('picture of the card at 320 pixels', async ({ page, worker, demo }) => {
    await page.goto(demo.start);
    await waitForMarks(page, worker, { atLeast: 40 });
    await showCard(page, 'cervical insufficiency');
    // The page itself must not become wider for the card.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await shoot(page, 'card-narrow');
  });
});

test.describe('twice the size', () => {
  // What a zoom of 200 % makes of a window of 900 by 600.
  test.use({ contextOptions: { viewport: { width: 450, height: 300 }, deviceScaleFactor: 2 } });

  test('picture of the card at a zoom of 200 %', async ({ page, worker, demo }) => {
    await page.goto(demo.start);
    await waitForMarks(page, worker, { atLeast: 40 });
    await showCard(page, 'cervical insufficiency');
    await shoot(page, 'card-zoom-200');
  });
});

test('picture of the glossary page', async ({ page, extension }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await page.goto(`${extension}glossary.html`);
  await expect(page.getByRole('link', { name: 'Threatened miscarriage' })).toBeAttached();
  await shoot(page, 'glossary');
});
