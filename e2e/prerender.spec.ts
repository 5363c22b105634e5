/**
 * A page that the browser loads and runs before the person asks for it (speculation rules). Chromium does not prerender
 * for a page that developer tools are attached to, so it runs free here and its pages report to a server. The tools
 * come when the page is there, to move the pointer.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { chromiumPath } from '../scripts/browsers.ts';
import { openCard } from './gestures.ts';
import { html, recordFaults, SUBJECT } from './made.ts';

/** What the prerendered page tells of itself at one moment. */
interface Report {
  when: 'prerendering' | 'activated' | 'marked' | 'fault';
  prerendering: boolean;
  hidden: boolean;
  highlights: number;
}

/** Starts the prerendering, and follows the link once the server says so. */
const START = html(
  `<p>Nothing of note.</p><script>fetch('/go').then(() => { location.href = '/next'; })</script>`,
  '<script type="speculationrules">{"prerender":[{"urls":["/next"],"eagerness":"immediate"}]}</script>',
);

/** Longer than reading takes, so that marks would be there if there were any. */
const NEXT = html(
  SUBJECT,
  `<script>
    const say = (when) => fetch('/report', { method: 'POST', body: JSON.stringify({ when, prerendering: document.prerendering,
      hidden: document.hidden, highlights: CSS.highlights.size }) });
    addEventListener('error', () => say('fault'));
    setTimeout(() => say('prerendering'), 1500);
    document.addEventListener('prerenderingchange', () => {
      say('activated');
      const timer = setInterval(() => { if (CSS.highlights.size > 0) { clearInterval(timer); say('marked'); } }, 50);
    });
  </script>`,
);

/** Serves both pages. @returns the reports, and how the next page was asked for */
async function servePages() {
  const reports: Report[] = [];
  let purpose = '';
  let waiting: ServerResponse | undefined;
  const server = createServer((request, response) => {
    if (request.url === '/') response.setHeader('content-type', 'text/html').end(START);
    else if (request.url === '/go') waiting = response;
    else if (request.url === '/next') {
      purpose = String(request.headers['sec-purpose'] ?? '');
      response.setHeader('content-type', 'text/html').end(NEXT);
    } else if (request.url === '/report') {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        reports.push(JSON.parse(body));
        response.writeHead(204).end();
      });
    } else response.writeHead(204).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    reports,
    purpose: () => purpose,
    go: () => waiting?.end(),
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Chromium with the extension and one page, without developer tools. @returns their address once they are asked for */
function startFree(address: string) {
  const profile = mkdtempSync(join(tmpdir(), 'plainword-'));
  const extension = resolve('.output/chrome-mv3-e2e');
  const browser = spawn(
    chromiumPath() ?? 'chromium',
    [
      ...[
        '--headless',
        '--no-sandbox',
        '--no-first-run',
        '--remote-debugging-port=0',
        '--window-size=900,600',
      ],
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      address,
    ],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((done) => browser.once('exit', () => done()));
  return {
    tools() {
      const [port] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
      return `http://127.0.0.1:${port}`;
    },
    async close() {
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

test('a prerendered page is left alone until it is shown; then it is marked at once', async () => {
  const server = await servePages();
  const browser = startFree(server.address);
  const last = () => server.reports.at(-1);
  try {
    await expect.poll(last, { timeout: 20_000 }).toEqual({
      when: 'prerendering',
      prerendering: true,
      hidden: true,
      highlights: 0,
    });
    expect(server.purpose()).toContain('prerender');
    server.go();
    await expect.poll(last, { timeout: 10_000 }).toEqual({
      when: 'marked',
      prerendering: false,
      hidden: false,
      highlights: 1,
    });
    // The very page that was prerendered, not one loaded anew.
    expect(server.reports.map(({ when }) => when)).toEqual(['prerendering', 'activated', 'marked']);

    const tools = await chromium.connectOverCDP(browser.tools());
    const page = tools
      .contexts()[0]
      ?.pages()
      .find((p) => p.url().endsWith('/next'));
    if (page === undefined) throw new Error('The page is not to be found.');
    const faults = recordFaults(page);
    await expect(await openCard(page, 'cervical cerclage')).toHaveAccessibleName(/cerclage/i);
    expect(faults).toEqual([]);
    await tools.close();
  } finally {
    await browser.close();
    server.close();
  }
});
