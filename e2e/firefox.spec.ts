import { test as base, expect } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { type PageServer, serve } from '../scripts/serve.ts';
import { cardText, type ExtensionPage, hover, launchFirefox, openExtensionPage, report } from './firefox.ts';

const test = base.extend<{ firefox: Browser; pages: PageServer; article: Page; own: ExtensionPage }>({
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
  /** One of the extension's own pages, to ask from. */
  own: async ({ firefox }, use) => {
    await use(await openExtensionPage(firefox, 'options.html'));
  },
  article: async ({ firefox, pages, own }, use) => {
    const page = await firefox.newPage();
    const url = `${pages.origin}/article.html`;
    await page.goto(url);
    await expect
      .poll(async () => (await report(own, url))[0]?.words.map((word) => word.id), { timeout: 15_000 })
      .toContain('threatened-miscarriage');
    await page.bringToFront();
    await use(page);
  },
});

test('Firefox: resting on a word opens its card, Esc closes it and leaves nothing', async ({
  firefox,
  article: page,
}) => {
  const before = await page.content();
  await hover(page, 'threatened miscarriage');
  await expect.poll(() => cardText(firefox, page)).toContain('Threatened miscarriage');
  await page.keyboard.press('Escape');
  await expect.poll(() => cardText(firefox, page)).toBeNull();
  expect(await page.content()).toBe(before);
});

test('Firefox: words are underlined, and no longer once that is switched off', async ({
  article: page,
  own,
}) => {
  const marked = () => page.evaluate(() => CSS.highlights.size);
  await expect.poll(marked).toBe(1);
  // The style of the marks comes after them.
  await expect
    .poll(async () => {
      const withMarks = await page.screenshot({ encoding: 'base64' });
      await own.evaluate('browser.storage.local.set({ settings: { on: false } })');
      await expect.poll(marked).toBe(0);
      const without = await page.screenshot({ encoding: 'base64' });
      await own.evaluate('browser.storage.local.set({ settings: {} })');
      await expect.poll(marked).toBe(1);
      return withMarks !== without;
    })
    .toBe(true);
});

test('Firefox: the popup lists the words and looks words up', async ({ firefox, article: page, own }) => {
  const id = await own.evaluate<number>(
    `browser.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(page.url())}).id)`,
  );
  const popup = await openExtensionPage(firefox, `popup.html?tab=${id}`);
  const names = () =>
    popup.evaluate<string[]>(`[...document.querySelectorAll('main h3')].map((name) => name.textContent)`);
  await expect.poll(names).toContain('Threatened miscarriage');
  expect(await names()).toContain('Cervical insufficiency');
  await popup.evaluate(`(() => {
    const box = document.querySelector('input[type="search"]');
    box.value = 'stitch in cervix';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  })()`);
  await expect.poll(async () => (await names())[0]).toBe('Cervical stitch (cerclage)');
});
