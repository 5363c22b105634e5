import { test as base, expect } from '@playwright/test';
import type { Browser } from 'puppeteer-core';
import { type PageServer, serve } from '../scripts/serve.ts';
import { cardText, hover, launchFirefox, openExtensionPage, report } from './firefox.ts';

const test = base.extend<{ firefox: Browser; pages: PageServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  firefox: async ({}, use) => {
    const browser = await launchFirefox();
    await use(browser);
    await browser.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  pages: async ({}, use) => {
    const server = await serve('e2e/pages');
    await use(server);
    await server.close();
  },
});

test('Firefox: words are spotted, and resting on one opens its card', async ({ firefox, pages }) => {
  const page = await firefox.newPage();
  const url = `${pages.origin}/article.html`;
  await page.goto(url);
  const own = await openExtensionPage(firefox, 'options.html');
  await expect
    .poll(async () => (await report(own, url))[0]?.words.map((word) => word.id))
    .toContain('threatened-miscarriage');
  await own.close();

  await page.bringToFront();
  await hover(page, 'threatened miscarriage');
  await expect.poll(() => cardText(firefox, page)).toContain('Threatened miscarriage');
});
