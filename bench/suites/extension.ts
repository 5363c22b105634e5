/** The built extension in its own world: what its script costs at start, and its longest slice. */
import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page, Worker } from '@playwright/test';
import type {} from '../../entrypoints/content/seam.ts';
import { startChromium, workerOf } from '../../scripts/chromium.ts';
import { servePages } from '../browser.ts';
import { articleOf, tableOf } from '../corpus/pages.ts';
import type { Sentences } from '../corpus/sentences.ts';
import { measureStart, type StartResult } from './start.ts';

const BUILD = 'chrome-mv3-e2e';
const SCRIPT = 'content-script.js';

export interface ExtensionResult extends StartResult {
  bytes: number;
  gzip: number;
  slices: { page: string; longest: number; registered: number }[];
}

interface SeamState {
  ready: boolean;
  longest: number;
  registered: number;
}

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript(injection: object): Promise<{ result?: unknown }[]>;
  };
};

/** What our script says of itself, from inside its world. */
const seam = (worker: Worker, url: string): Promise<SeamState | null> =>
  worker.evaluate(async (address) => {
    const tab = (await chrome.tabs.query({})).find((t) => t.url === address);
    if (tab?.id === undefined) return null;
    const [answer] = await chrome.scripting.executeScript({
      target: { tabId: tab.id },
      func: () => {
        const state = globalThis.plainwordSeam?.();
        return state && { ready: state.ready, longest: state.longestSlice, registered: state.registered };
      },
    });
    return (answer?.result as SeamState | undefined) ?? null;
  }, url);

async function whenReady(worker: Worker, page: Page): Promise<SeamState> {
  for (let i = 0; i < 120; i++) {
    const state = await seam(worker, page.url());
    if (state?.ready) return state;
    await page.waitForTimeout(250);
  }
  throw new Error(`${page.url()} was not read within 30 s.`);
}

/** @returns undefined where the extension was not built */
export async function measureExtension(
  sentences: Sentences,
  quick: boolean,
  tell: (line: string) => void,
): Promise<ExtensionResult | undefined> {
  const file = `.output/${BUILD}/${SCRIPT}`;
  if (!existsSync(file)) return undefined;
  const code = readFileSync(file);
  const pages = await servePages();
  const rounds = quick ? 3 : 7;
  const starting = await measureStart(BUILD, SCRIPT, { sentences, address: pages.address, rounds }, tell);
  const { context, close } = await startChromium(BUILD, { headless: true });
  try {
    const worker = await workerOf(context);
    const slices: ExtensionResult['slices'] = [];
    const long: [string, string][] = [
      ['100 k nodes', tableOf(100_000, sentences)],
      ...(quick ? [] : [['5 MB', articleOf(5_000_000, sentences)] as [string, string]]),
    ];
    for (const [name, content] of long) {
      tell(`extension: ${name}`);
      const page = await context.newPage();
      await page.goto(pages.address(content), { timeout: 120_000 });
      const { longest, registered } = await whenReady(worker, page);
      slices.push({ page: name, longest, registered });
      await page.close();
    }
    return {
      ...starting,
      bytes: code.length,
      gzip: gzipSync(code, { level: 9 }).length,
      slices,
    };
  } finally {
    await close();
    await pages.close();
  }
}
