/** Asks the extension which words it spotted on a page, in the way in which its popup does. */
import type { Worker } from '@playwright/test';
import type { FrameReport } from '../platform/messages.ts';

/** As much of the extension's own API as is used here. */
declare const chrome: {
  tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  scripting: {
    executeScript(injection: {
      target: { tabId: number; allFrames: boolean };
      func: () => unknown;
    }): Promise<{ frameId: number; result?: unknown }[]>;
  };
};

/**
 * What the frames of the tab with this address say, the top frame first; none where our script is not there (yet).
 * @param worker the extension's service worker
 */
export function readReports(worker: Worker, address: string): Promise<FrameReport[]> {
  return worker.evaluate(async (url) => {
    const plain = (text: string | undefined) => text?.split('#')[0];
    const tabs = await chrome.tabs.query({});
    const id = tabs.find((tab) => plain(tab.url) === plain(url))?.id;
    if (id === undefined) return [];
    const results = await chrome.scripting.executeScript({
      target: { tabId: id, allFrames: true },
      func: () => (globalThis as { plainwordReport?: () => unknown }).plainwordReport?.() ?? null,
    });
    return results
      .sort((a, b) => a.frameId - b.frameId)
      .flatMap(({ result }) => (result ? [result as FrameReport] : []));
  }, address);
}

/** How many words are marked in all frames together. */
export const countMentions = (frames: readonly FrameReport[]): number =>
  frames.flatMap((frame) => frame.words).reduce((sum, { count }) => sum + count, 0);
