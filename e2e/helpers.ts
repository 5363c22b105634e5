/** What tests ask of a page, and of the extension in it. */
import type { BrowserContext, Frame, Locator, Page, Request, Worker } from '@playwright/test';
import type { FrameReport } from '../platform/messages.ts';
import { findText } from '../scripts/find-text.ts';
import { countMentions, readReports } from '../scripts/page-reports.ts';

export interface Point {
  x: number;
  y: number;
}

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Where a frame's content begins in the page's viewport. */
async function originOf(frame: Frame): Promise<Point> {
  if (frame.parentFrame() === null) return { x: 0, y: 0 };
  const element = await frame.frameElement();
  const box = await element.boundingBox();
  if (box === null) throw new Error(`The frame ${frame.url()} is not to be seen.`);
  // The box has the border in it, the content has not.
  const border = await element.evaluate((node) => {
    const { clientLeft, clientTop } = node as Element;
    return { x: clientLeft, y: clientTop };
  });
  return { x: box.x + border.x, y: box.y + border.y };
}

/**
 * Scrolls the nth occurrence of a text into view: also across inline elements, in open shadow roots and in frames (the
 * top frame's come first).
 * @returns the centre of its first line, in viewport pixels of the page
 */
export async function pointOf(page: Page, text: string, nth = 0): Promise<Point> {
  let before = 0;
  for (const frame of page.frames()) {
    const found = await frame.evaluate(findText, { text, nth: nth - before });
    if (found.point === null) {
      before += found.count;
      continue;
    }
    if (frame.parentFrame() === null) return found.point;
    await (await frame.frameElement()).scrollIntoViewIfNeeded();
    const origin = await originOf(frame);
    return { x: origin.x + found.point.x, y: origin.y + found.point.y };
  }
  throw new Error(`There is no visible "${text}" number ${nth} on ${page.url()}; ${before} were found.`);
}

/** Brings the pointer from elsewhere onto a text and lets it rest there. */
export async function hover(page: Page, text: string, nth = 0): Promise<Point> {
  const { x, y } = await pointOf(page, text, nth);
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 4 });
  return { x, y };
}

/** What the frames of the tab with this address say of themselves, the top frame first. */
export const report = (worker: Worker, tabUrl: string): Promise<FrameReport[]> => readReports(worker, tabUrl);

/** Waits until words are marked on the page and their number has come to rest. */
export async function waitForMarks(
  page: Page,
  worker: Worker,
  { atLeast = 1, timeout = 10_000 } = {},
): Promise<FrameReport[]> {
  const end = Date.now() + timeout;
  let before = -1;
  for (;;) {
    const frames = await report(worker, page.url());
    const count = countMentions(frames);
    if (count >= atLeast && count === before) return frames;
    if (Date.now() > end) {
      throw new Error(
        `${page.url()} has ${count} marked words after ${timeout} ms; ${atLeast} were awaited.`,
      );
    }
    before = count;
    await sleep(200);
  }
}

/** The open card, in a build with open roots. Its host is a popover at the document's end, or in a modal dialog. */
export const card = (page: Page | Frame): Locator =>
  page.locator('div[popover="manual"]').locator('.pw-card[role="dialog"]');

/** Every request that pages and the extension's own worker make from now on. */
export function recordRequests(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  return requests;
}
