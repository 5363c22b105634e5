/**
 * Chromium with a build of the extension, and pages to read. Most tests drive the build of mode `e2e`, whose shadow
 * roots are open; `test.use({ build: 'chrome-mv3' })` takes the one that people get.
 */
import {
  type BrowserContext,
  test as base,
  type CDPSession,
  chromium,
  type Page,
  type Worker,
} from '@playwright/test';
import { chromiumPath } from '../scripts/browsers.ts';
import { startChromium, workerOf } from '../scripts/chromium.ts';
import { type PageServer, serve } from '../scripts/serve.ts';

interface Options {
  /** Folder below `.output`. */
  build: 'chrome-mv3-e2e' | 'chrome-mv3';
  /** More switches for the browser. */
  browserArgs: string[];
  /** Switches that Playwright would set and the test does not want. */
  withoutArgs: string[];
}

interface PerTest {
  context: BrowserContext;
  page: Page;
  /** A page of the same browser without the extension, to compare with. */
  plainPage: Page;
  worker: Worker;
  /** Address of the extension's own pages, with a slash at its end. */
  extension: string;
  /** Developer tools of the first page: they see closed roots. */
  devtools: CDPSession;
}

interface PerWorker {
  /** Serves `e2e/pages`; `?csp` adds a strict content security policy. */
  pages: PageServer;
  /** The same pages on another origin, for cross-origin frames. */
  otherPages: PageServer;
}

const VIEWPORT = { width: 900, height: 600 };

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
const pageServer = async ({}, use: (server: PageServer) => Promise<void>): Promise<void> => {
  const server = await serve('e2e/pages');
  await use(server);
  await server.close();
};

export const test = base.extend<Options & PerTest, PerWorker>({
  build: ['chrome-mv3-e2e', { option: true }],
  browserArgs: [[], { option: true }],
  withoutArgs: [[], { option: true }],
  pages: [pageServer, { scope: 'worker' }],
  otherPages: [pageServer, { scope: 'worker' }],
  context: async (
    { build, browserArgs, withoutArgs, contextOptions, colorScheme, locale, hasTouch },
    use,
  ) => {
    const { context, close } = await startChromium(build, {
      headless: true,
      args: browserArgs,
      withoutArgs,
      context: {
        viewport: VIEWPORT,
        ...contextOptions,
        ...(colorScheme === undefined ? {} : { colorScheme }),
        ...(locale === undefined ? {} : { locale }),
        ...(hasTouch === undefined ? {} : { hasTouch }),
      },
    });
    // Our script is only put into pages that are opened after the extension has started.
    await workerOf(context);
    await use(context);
    await close();
  },
  page: async ({ context }, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },
  plainPage: async ({ colorScheme, locale }, use) => {
    const executablePath = chromiumPath();
    const browser = await chromium.launch(executablePath ? { executablePath } : { channel: 'chromium' });
    await use(
      await browser.newPage({
        viewport: VIEWPORT,
        colorScheme: colorScheme ?? 'light',
        locale: locale ?? 'en-GB',
      }),
    );
    await browser.close();
  },
  worker: async ({ context }, use) => {
    await use(await workerOf(context));
  },
  extension: async ({ worker }, use) => {
    await use(new URL('/', worker.url()).href);
  },
  devtools: async ({ context, page }, use) => {
    await use(await context.newCDPSession(page));
  },
});

export const expect = test.expect;
export * from './extension.ts';
export * from './gestures.ts';
export * from './helpers.ts';
