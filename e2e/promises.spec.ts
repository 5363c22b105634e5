import { readdirSync } from 'node:fs';
import type { Page, Worker } from '@playwright/test';
import { readCard } from '../scripts/closed-card.ts';
import { countMentions } from '../scripts/page-reports.ts';
import {
  choose,
  command,
  expect,
  hover,
  moveAway,
  openPopup,
  recordRequests,
  stored,
  test,
  waitForMarks,
} from './fixtures.ts';

// What people get: closed roots, nothing for tests in it.
test.use({ build: 'chrome-mv3' });

const PAGES = readdirSync('e2e/pages').filter((name) => name.endsWith('.html'));

/** The page's whole tree as text, open shadow roots too. */
const serialise = (page: Page) =>
  page.evaluate(() => {
    const roots = (root: ParentNode): string[] =>
      [...root.querySelectorAll('*')].flatMap((element) =>
        element.shadowRoot ? [element.shadowRoot.innerHTML, ...roots(element.shadowRoot)] : [],
      );
    return [document.documentElement.outerHTML, ...roots(document)].join('\n');
  });

/** Waits until reading the page has come to rest, words or none. */
async function settle(page: Page, worker: Worker): Promise<number> {
  await page.waitForTimeout(300);
  return countMentions(await waitForMarks(page, worker, { atLeast: 0 }));
}

test("no page's tree changes by a byte, cards opened and closed", async ({
  page,
  plainPage,
  worker,
  pages,
  otherPages,
  devtools,
}) => {
  test.setTimeout(60_000);
  expect(PAGES.length).toBeGreaterThan(10);
  for (const name of PAGES) {
    const address = `${pages.origin}/${name}?other=${otherPages.origin}`;
    await plainPage.goto(address);
    const without = await serialise(plainPage);
    await page.goto(address);
    const words = await settle(page, worker);
    expect(await serialise(page), name).toBe(without);
    if (words === 0 || name === 'layers.html') continue;
    await command(worker, 'next-word');
    await expect.poll(() => readCard(devtools), name).not.toBeNull();
    await page.keyboard.press('Escape');
    await expect.poll(() => readCard(devtools), name).toBeNull();
    expect(await serialise(page), `${name} after a card`).toBe(without);
  }
});

test('no request is made, and nothing is kept but choices', async ({
  context,
  page,
  worker,
  pages,
  otherPages,
  extension,
  devtools,
}) => {
  test.setTimeout(60_000);
  const requests = recordRequests(context);
  for (const name of PAGES) {
    await page.goto(`${pages.origin}/${name}?other=${otherPages.origin}`);
    if ((await settle(page, worker)) === 0) continue;
    await command(worker, 'next-word');
    await expect.poll(() => readCard(devtools), name).not.toBeNull();
  }
  await page.goto(`${pages.origin}/article.html`);
  await waitForMarks(page, worker, { atLeast: 3 });
  await hover(page, 'threatened miscarriage');
  await expect.poll(() => readCard(devtools)).not.toBeNull();
  const popup = await openPopup(page, worker, extension);
  await popup.getByRole('searchbox').fill('stitch in cervix');
  await popup.getByRole('searchbox').press('Enter');
  await popup.goto(`${extension}glossary.html`);
  await popup.getByRole('link', { name: 'Missed miscarriage' }).click();
  await expect(popup.getByRole('heading', { name: 'Missed miscarriage' })).toBeVisible();
  await popup.goto(`${extension}options.html`);

  // The pages themselves and their own frames; of ours, only what lies in the extension's own folder.
  const foreign = requests
    .map((request) => new URL(request.url()))
    .filter(({ protocol }) => !['data:', 'about:', 'blob:', 'chrome:'].includes(protocol))
    .filter(({ href }) => !href.startsWith(extension))
    .filter(({ origin }) => origin !== pages.origin && origin !== otherPages.origin);
  expect(foreign).toEqual([]);
  const own = requests.filter((request) => request.url().startsWith(pages.origin));
  expect(own.every((request) => request.isNavigationRequest())).toBe(true);
  expect(own.filter((request) => request.serviceWorker() !== null)).toEqual([]);

  expect(await stored(worker)).toEqual({ local: {}, session: {}, sync: {} });
  await popup.goto(`${extension}popup.html`);
  await popup.close();
  await choose(worker, { offSites: ['off.example'] });
  expect(await stored(worker)).toEqual({
    local: { settings: { offSites: ['off.example'] } },
    session: {},
    sync: {},
  });
});

test('the manifest opens nothing to pages and lets nothing out', async ({ worker }) => {
  const manifest = await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getManifest(): Record<string, unknown> } };
    };
    return chrome.runtime.getManifest();
  });
  expect(manifest['web_accessible_resources'] ?? []).toEqual([]);
  expect(manifest['externally_connectable'] ?? null).toBeNull();
  expect(manifest['permissions']).toEqual(['storage', 'scripting', 'contextMenus']);
  expect(JSON.stringify(manifest['content_security_policy'])).toContain("connect-src 'none'");
});

for (const query of ['', '?csp']) {
  test(`a page that looks for us sees nothing while no card is open (${query || 'no policy'})`, async ({
    page,
    worker,
    pages,
    extension,
    devtools,
  }) => {
    await page.goto(`${pages.origin}/hostile.html${query}`);
    expect(await settle(page, worker)).toBeGreaterThan(1);
    const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
    expect(await seen()).toEqual([]);
    const news = await page.evaluate(() => {
      const before = new Set((window as unknown as { globals: string[] }).globals);
      return Object.getOwnPropertyNames(window).filter((name) => !before.has(name));
    });
    // Of the page's own script, after it took the list.
    expect(news.sort()).toEqual(['globals']);
    for (const path of ['marks.js', 'manifest.json', 'popup.html', 'icon/16.png']) {
      const answer = await page.evaluate(
        (address) => fetch(address).then(String, () => 'refused'),
        `${extension}${path}`,
      );
      expect(answer, path).toBe('refused');
      const image = await page.evaluate(
        (address) =>
          new Promise((done) => {
            const probe = new Image();
            probe.onload = () => done('loaded');
            probe.onerror = () => done('refused');
            probe.src = address;
          }),
        `${extension}${path}`,
      );
      expect(image, path).toBe('refused');
    }
    await page.evaluate(() => {
      (window as unknown as { seen: string[] }).seen = [];
    });

    await hover(page, 'threatened miscarriage');
    await expect.poll(() => readCard(devtools)).toMatchObject({ name: 'Threatened miscarriage' });
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.textContent)).toBe('');
    await page.keyboard.press('Escape');
    await moveAway(page);
    await expect.poll(() => readCard(devtools)).toBeNull();
    // One neutral element came and went: no function of the page's was called, nothing was said, no policy broken.
    const meanwhile = (await seen()).filter((what) => !/^attributes (style|popover) $/.test(what));
    expect(meanwhile).toEqual(['childList  DIV', 'childList  DIV']);
  });
}
