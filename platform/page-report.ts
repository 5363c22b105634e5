/** Asks a tab's frames which words they marked. Nothing is sent to the page: our own script's world is read. */
import { browser } from './browser.ts';
import type { FrameReport, ReportingGlobal } from './messages.ts';

export interface FrameResult {
  frameId: number;
  report: FrameReport;
}

/**
 * What the frames of a tab say, the top frame first.
 * `unreadable`: the browser lets no extension in (its own pages, stores, PDF viewer).
 * `not-allowed`: the person withdrew the permission to read pages (Firefox offers that).
 * `silent`: our script is not there, as in tabs that were open before the extension was installed.
 */
export type PageReport = FrameResult[] | 'unreadable' | 'not-allowed' | 'silent';

/** Runs in the page's frames, so it may use nothing from around it. */
function readReport(): FrameReport | 'pdf' | null {
  // Chromium lets us into the empty frame around its PDF viewer, not into the text.
  if (globalThis.document?.contentType === 'application/pdf') return 'pdf';
  return (globalThis as ReportingGlobal).plainwordReport?.() ?? null;
}

/** Reads the reports of all frames of a tab. Never rejects. */
export async function reportPage(tabId: number): Promise<PageReport> {
  try {
    const results = await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      func: readReport,
    });
    if (results.some(({ frameId, result }) => frameId === 0 && result === 'pdf')) return 'unreadable';
    const frames = results.flatMap(({ frameId, result }) =>
      result && result !== 'pdf' ? [{ frameId, report: result as FrameReport }] : [],
    );
    return frames.length > 0 ? frames.sort((a, b) => a.frameId - b.frameId) : 'silent';
  } catch {
    return (await mayReadPages()) ? 'unreadable' : 'not-allowed';
  }
}

const EVERY_PAGE = { origins: ['<all_urls>'] };

async function mayReadPages(): Promise<boolean> {
  return browser.permissions.contains(EVERY_PAGE).catch(() => true);
}

/** Asks for the withdrawn permission back. Only works in the handler of a click. */
export async function requestPages(): Promise<boolean> {
  return browser.permissions.request(EVERY_PAGE).catch(() => false);
}
