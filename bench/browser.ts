/** Chromium with the benchmark's script in its pages. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { chromiumPath } from '../scripts/browsers.ts';

/** Isolated pages have a clock of 5 µs, others one of 100 µs; no page may run or load anything of its own. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
};

/** Loading the largest page takes that long on a slow machine. */
const LOAD_MS = 180_000;

/** @param entry a file of bench/page. @returns it and all that it imports as one script */
export async function bundle(entry: 'main' | 'editor'): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      minify: true,
      lib: {
        entry: fileURLToPath(new URL(`./page/${entry}.ts`, import.meta.url)),
        formats: ['iife'],
        name: 'plainwordBenchScript',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error('The page script was not built.');
  return chunk.code;
}

export interface Pages {
  /** The address of a page with this HTML. */
  address(html: string): string;
  close(): Promise<void>;
}

/** Serves whatever HTML it was given last; one page at a time is enough here. */
export async function servePages(): Promise<Pages> {
  let current = '';
  let number = 0;
  const server = createServer((request, response) => {
    const found = request.url?.startsWith('/page') === true;
    response.writeHead(found ? 200 : 404, HEADERS).end(found ? current : '');
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address(html) {
      current = html;
      return `http://127.0.0.1:${port}/page${++number}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

export interface Bench {
  version: string;
  /** Opens a page in a renderer of its own, with our script in it, and closes it after use. */
  with<T>(html: string, use: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function startBench(): Promise<Bench> {
  const script = await bundle('main');
  const executablePath = chromiumPath();
  const pages = await servePages();
  const browser: Browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}) });
  return {
    version: browser.version(),
    async with(html, use) {
      const context = await browser.newContext({ viewport: { width: 900, height: 600 } });
      try {
        const page = await context.newPage();
        page.setDefaultTimeout(LOAD_MS);
        await page.goto(pages.address(html), { timeout: LOAD_MS });
        await page.evaluate(script);
        return await use(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await pages.close();
    },
  };
}
