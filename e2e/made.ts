/** Pages made inside a test: no file and no server, and any origin that a test wants. */
import type { BrowserContext, ConsoleMessage, Page } from '@playwright/test';
import { whenRead } from './our-world.ts';

export const ORIGIN = 'http://made.example';
export const OTHER_ORIGIN = 'http://other.example';

export interface Made {
  body: string | Buffer;
  type?: string;
  headers?: Record<string, string>;
}

/** A paragraph that is always marked: two words that have no other meaning. */
export const SUBJECT = '<p>A threatened miscarriage and a cervical cerclage.</p>';

/** A whole HTML document around a body. */
export const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made</title>${head}</head><body>${body}</body></html>`;

/** Answers every request to the made origins: by path, or with the empty page. */
export async function make(
  context: BrowserContext | Page,
  files: Record<string, string | Made>,
): Promise<void> {
  await context.route(/^http:\/\/(made|other)\.example\//, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = files[pathname];
    if (file === undefined) return route.fulfill({ status: 404, contentType: 'text/plain', body: '' });
    const {
      body,
      type = 'text/html; charset=utf-8',
      headers = {},
    } = typeof file === 'string' ? { body: file } : file;
    return route.fulfill({ body, headers: { 'content-type': type, ...headers } });
  });
}

/** Everything that a reader of the page's console would see as a fault, from now on. */
export function recordFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`${error}`));
  page.on('console', (message: ConsoleMessage) => {
    if (['error', 'warning'].includes(message.type()) && !/favicon|404/.test(message.text()))
      faults.push(message.text());
  });
  page.on('crash', () => faults.push('crashed'));
  return faults;
}

/** Opens a page with this HTML. @returns what recordFaults() hears of it */
export async function openMade(
  context: BrowserContext,
  page: Page,
  content = html(SUBJECT),
): Promise<string[]> {
  await make(context, { '/': content });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  return faults;
}

/** The same, and waits until it was read and marked. */
export async function openRead(context: BrowserContext, page: Page, content?: string): Promise<string[]> {
  const faults = await openMade(context, page, content);
  await whenRead(page, { quiet: 400 });
  return faults;
}
