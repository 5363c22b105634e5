/** Firefox with the built extension, driven by WebDriver BiDi: Playwright cannot drive a Firefox that people have. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { FrameReport } from '../platform/messages.ts';
import { firefoxPath } from '../scripts/browsers.ts';
import { findText } from '../scripts/find-text.ts';

/** Fixed, so that the extension's own pages have an address that we know. */
const UUID = '11111111-2222-4333-8444-555555555555';
export const EXTENSION = `moz-extension://${UUID}/`;

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the protocol's command gives
  result: any;
}
type Send = (method: string, params: object) => Promise<Answer>;

/** Raw BiDi, for what Puppeteer does not wrap. The connection is an internal of Puppeteer, whose version is pinned. */
export function bidi(browser: Browser): Send {
  const { connection } = browser as unknown as { connection: { send: Send } };
  return connection.send.bind(connection);
}

const targetOf = (page: Page) => ({ context: (page.mainFrame() as unknown as { _id: string })._id });

/** Starts Firefox in a new profile and installs a build for the time of the session. */
export async function launchFirefox(build = 'firefox-mv3'): Promise<Browser> {
  const folder = resolve('.output', build);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  const executablePath = firefoxPath();
  if (executablePath === undefined)
    throw new Error('There is no Firefox. Run `node scripts/ensure-browsers.ts`.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 900, height: 600 },
    // Without it no page of an extension may be opened.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [manifest.browser_specific_settings.gecko.id]: UUID,
      }),
    },
  });
  await browser.installExtension(folder);
  return browser;
}

/** Centre of the nth occurrence of a text on the page, scrolled into view; see scripts/find-text.ts. */
export async function pointOf(page: Page, text: string, nth = 0): Promise<{ x: number; y: number }> {
  const { point, count } = await page.evaluate(findText, { text, nth });
  if (point === null) throw new Error(`There is no visible "${text}" number ${nth}; ${count} were found.`);
  return point;
}

/** Brings the pointer from elsewhere onto a text and lets it rest there. BiDi refuses points outside the viewport. */
export async function hover(page: Page, text: string, nth = 0): Promise<void> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(Math.min(x + 40, 890), Math.min(y + 60, 590));
  await page.mouse.move(x, y, { steps: 4 });
}

/** Text of the open card, whose root is closed, or null while none is open. */
export async function cardText(browser: Browser, page: Page): Promise<string | null> {
  const send = bidi(browser);
  const target = targetOf(page);
  const { result } = await send('script.evaluate', {
    target,
    awaitPromise: false,
    expression: `[...document.querySelectorAll('div[popover="manual"]')].at(-1) ?? null`,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const root = result.result.value?.shadowRoot;
  if (root === undefined || root === null) return null;
  const text = await send('script.callFunction', {
    target,
    awaitPromise: false,
    functionDeclaration: 'function () { return this.textContent }',
    this: { sharedId: root.sharedId },
  });
  return text.result.result.value ?? null;
}

/** One of the extension's own pages, by raw BiDi: Puppeteer's `goto` never hears that it is loaded. */
export interface ExtensionPage {
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

export async function openExtensionPage(browser: Browser, path: string): Promise<ExtensionPage> {
  const send = bidi(browser);
  const { context } = (await send('browsingContext.create', { type: 'tab', background: true })).result;
  await send('browsingContext.navigate', { context, url: EXTENSION + path, wait: 'complete' });
  return {
    async evaluate(expression) {
      const json = `(async () => JSON.stringify(await (${expression})) ?? 'null')()`;
      const { result } = await send('script.evaluate', {
        target: { context },
        awaitPromise: true,
        expression: json,
      });
      if (result.type === 'exception') throw new Error(result.exceptionDetails.text);
      return JSON.parse(result.result.value);
    },
    close: async () => void (await send('browsingContext.close', { context })),
  };
}

/** What the frames of the tab with this address say of themselves, asked from one of the extension's pages. */
export const report = (from: ExtensionPage, tabUrl: string): Promise<FrameReport[]> =>
  from.evaluate(`(async () => {
    const tab = (await browser.tabs.query({})).find((t) => t.url === ${JSON.stringify(tabUrl)});
    if (!tab) return [];
    const results = await browser.scripting.executeScript({
      target: { tabId: tab.id, allFrames: true },
      func: () => globalThis.plainwordReport?.() ?? null,
    });
    return results.sort((a, b) => a.frameId - b.frameId).flatMap(({ result }) => result ? [result] : []);
  })()`);
