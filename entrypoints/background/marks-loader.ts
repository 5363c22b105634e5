/**
 * Brings the script and the style of the marks into a frame; no file is open to web pages for it. The style is
 * the browser's own insertion, so that no page style sheet and no page policy has to do with it.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../platform/browser.ts';
import { markStyle } from '../../platform/mark-style.ts';
import { reportError } from '../../platform/report-error.ts';

/** @returns whether words can be marked in the frame that asked */
export async function loadMarks(sender: Runtime.MessageSender, highlight: string): Promise<boolean> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return false;
  const target = { tabId, frameIds: [sender.frameId ?? 0] };
  try {
    await browser.scripting.insertCSS({ target, css: markStyle(highlight) });
    await browser.scripting.executeScript({ target, files: ['/marks.js'] });
    return true;
  } catch (error) {
    // The frame went away, or the person withdrew the permission.
    reportError('load-marks', error);
    return false;
  }
}
