/** Starts Chromium with a build of the extension in it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Worker } from '@playwright/test';
import { chromiumPath } from './browsers.ts';

export interface Started {
  context: BrowserContext;
  /** Closes the browser, and removes its profile if it was made for it. */
  close(): Promise<void>;
}

export interface StartOptions {
  headless: boolean;
  /** More switches for the browser. */
  args?: string[];
  /** Switches that Playwright would set and the test does not want. */
  withoutArgs?: string[];
  /** Folder of the profile, which is kept; a new one that goes at the end if absent. */
  profile?: string;
  context?: BrowserContextOptions;
}

/** The switches that load `.output/<build>`. */
function loading(build: string): string[] {
  const extension = resolve('.output', build);
  // Chromium shows a window with an error message for a missing folder, and would wait for ever.
  if (!existsSync(join(extension, 'manifest.json'))) {
    throw new Error(`There is no build in .output/${build}. Run \`npm run build:all\` first.`);
  }
  // Both are needed: with the second alone the extension is silently not loaded.
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}

/** Starts Chromium with `.output/<build>`, or with no extension at all. */
export async function startChromium(build: string | undefined, options: StartOptions): Promise<Started> {
  const switches = build === undefined ? [] : loading(build);
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'plainword-'));
  const executablePath = chromiumPath();
  const remove = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...options.context,
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      headless: options.headless,
      ignoreDefaultArgs: options.withoutArgs ?? [],
      args: [...switches, ...(options.args ?? [])],
    });
    return { context, close: () => context.close().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}

/** The extension's service worker, as soon as it runs. */
export async function workerOf(context: BrowserContext, timeout = 15_000): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout }));
}
