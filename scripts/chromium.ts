/** Starts Chromium with a build of the extension in it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Worker } from '@playwright/test';
import { chromiumPath } from './browsers.ts';

export interface Started {
  context: BrowserContext;
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}

export interface StartOptions {
  headless: boolean;
  /** More switches for the browser. */
  args?: string[];
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

/** Starts Chromium in a new profile with `.output/<build>`, or with no extension at all. */
export async function startChromium(build: string | undefined, options: StartOptions): Promise<Started> {
  const switches = build === undefined ? [] : loading(build);
  const profile = mkdtempSync(join(tmpdir(), 'plainword-'));
  const executablePath = chromiumPath();
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  try {
    const context = await chromium.launchPersistentContext(profile, {
      ...options.context,
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      headless: options.headless,
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
