/** What tests do to the extension from its own side: keys, menu, storage, tabs. */
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { workerOf } from '../scripts/chromium.ts';

interface Dispatching {
  dispatch(...args: unknown[]): void;
}

/** As much of the extension's own API as is used here. */
declare const chrome: {
  commands: { onCommand: Dispatching };
  contextMenus: { onClicked: Dispatching };
  storage: Record<
    'local' | 'session' | 'sync',
    { get(key: null): Promise<object>; set(items: object): Promise<void> }
  >;
  tabs: { query(filter: object): Promise<{ id?: number; url?: string; active: boolean }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      func: () => unknown;
    }): Promise<{ frameId: number; result?: unknown }[]>;
  };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
  runtime: { reload(): void };
};

export type Command = 'next-word' | 'previous-word' | 'toggle-marks';

/** Presses one of the extension's keys: the browser's own shortcuts cannot be typed in a test. */
export const command = (worker: Worker, name: Command): Promise<void> =>
  worker.evaluate((which) => chrome.commands.onCommand.dispatch(which), name);

/** Chooses "Explain" in the context menu of a selection. */
export const chooseExplain = (worker: Worker, selectionText: string): Promise<void> =>
  worker.evaluate(
    (text) => chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain', selectionText: text }, {}),
    selectionText,
  );

/** All that the extension keeps. */
export const stored = (worker: Worker): Promise<Record<'local' | 'session' | 'sync', object>> =>
  worker.evaluate(async () => ({
    local: await chrome.storage.local.get(null),
    session: await chrome.storage.session.get(null),
    sync: await chrome.storage.sync.get(null),
  }));

/** Chooses as on the page of choices. */
export const choose = (worker: Worker, settings: object): Promise<void> =>
  worker.evaluate((value) => chrome.storage.local.set({ settings: value }), settings);

/** The number of the tab that was opened last, or of the one with this address. */
export const tabId = (worker: Worker, address?: string): Promise<number> =>
  worker.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tab =
      url === undefined ? tabs.at(-1) : tabs.find((t) => t.url?.split('#')[0] === url.split('#')[0]);
    if (tab?.id === undefined) throw new Error('There is no such tab.');
    return tab.id;
  }, address);

export const badge = (worker: Worker, tab: number): Promise<string> =>
  worker.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tab);

/** Opens the popup for a page, as a tab of its own. */
export async function openPopup(page: Page, worker: Worker, extension: string): Promise<Page> {
  const id = await tabId(worker, page.url());
  const popup = await page.context().newPage();
  await popup.goto(`${extension}popup.html?tab=${id}`);
  return popup;
}

/** A word that was spotted, and the nearest element around it that has an id. */
export interface Spotted {
  frameId: number;
  place: string;
  id: string;
}

/** Every word that the scan found on a page, marked or not, in all its frames; needs the build of mode `e2e`. */
export const spotted = (worker: Worker, tab: number): Promise<Spotted[]> =>
  worker.evaluate(async (id) => {
    const results = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => {
        const seam = globalThis as {
          plainwordSeam?: () => { spans: { start: [Text, number]; id: string }[] };
        };
        return (seam.plainwordSeam?.().spans ?? []).map((span) => ({
          place: span.start[0].parentElement?.closest('[id]')?.id ?? '',
          id: span.id,
        }));
      },
    });
    return results.flatMap(({ frameId, result }) =>
      (result as { place: string; id: string }[]).map((span) => ({ frameId, ...span })),
    );
  }, tab);

/** Stops the service worker, as the browser does after half a minute without work. */
export async function stopWorker(context: BrowserContext, extension: string): Promise<void> {
  const worker = await workerOf(context);
  const own = await context.newPage();
  await own.goto(`${extension}options.html`);
  const devtools = await context.newCDPSession(own);
  const stopped = new Promise<void>((done) => {
    devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((v) => v.scriptURL === worker.url() && v.runningStatus === 'stopped')) done();
    });
  });
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await own.close();
}

/** Takes the running extension away from open pages: as for an update, a new one starts in its place. */
export const reloadExtension = (worker: Worker): Promise<void> =>
  worker.evaluate(() => {
    setTimeout(() => chrome.runtime.reload(), 0);
  });
