// Accuracy benchmark: opens every page of a labelled folder in Chromium with the built extension and writes the spans
// that it marks, every mention. `npm run bench:accuracy -- FOLDER [--out FILE]
// [--scorer score.py [--aliases FILE] [--details]]`
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Worker } from '@playwright/test';
import { chromiumPath } from '../../scripts/browsers.ts';
import { type Span, spansOfPage } from './normalized-text.ts';

interface CorpusIndex {
  pages: { id: string; html: string }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    scorer: { type: 'string' },
    aliases: { type: 'string' },
    details: { type: 'boolean' },
  },
});
const folder = positionals[0];
if (!folder) {
  console.error(
    'Usage: npm run bench:accuracy -- FOLDER [--out FILE] [--scorer score.py] [--details]\nFOLDER holds index.json and the pages it lists.',
  );
  process.exit(2);
}
const index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as CorpusIndex;
const out = resolve(values.out ?? '.output/accuracy.json');

/** Serves the pages with their own scripts and resources switched off: the corpus labels the text without them. */
const server = createServer((req, res) => {
  const page = index.pages.find((p) => `/${p.id}` === req.url);
  res.writeHead(page ? 200 : 404, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  });
  res.end(page ? readFileSync(join(folder, page.html)) : '');
});
await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const extension = resolve('.output/chrome-mv3-e2e');
const profile = mkdtempSync(join(tmpdir(), 'plainword-accuracy-'));
const executablePath = chromiumPath();
const context = await chromium.launchPersistentContext(profile, {
  ...(executablePath ? { executablePath } : { channel: 'chromium' }),
  headless: true,
  args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`],
});

/** Asks our own world in the page, until it has been read. */
async function spans(worker: Worker, url: string): Promise<Span[]> {
  const expression = `(async () => {
    const [tab] = await chrome.tabs.query({ url: ${JSON.stringify(url)} });
    const [frame] = tab ? await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: ${spansOfPage} }) : [];
    return frame?.result ?? null;
  })()`;
  for (let tries = 0; tries < 400; tries++) {
    const found = (await worker.evaluate(expression)) as Span[] | null;
    if (found) return found;
    await new Promise((wait) => setTimeout(wait, 25));
  }
  throw new Error(`${url} was not read in time`);
}

const predictions: Record<string, Span[]> = {};
try {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate('chrome.storage.local.set({ settings: { everyMention: true, badge: false } })');
  const page = await context.newPage();
  for (const { id } of index.pages) {
    const url = `http://127.0.0.1:${port}/${id}`;
    await page.goto(url);
    predictions[id] = await spans(worker, url);
  }
} finally {
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
}
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, JSON.stringify(predictions, null, 1));
const count = Object.values(predictions).reduce((sum, list) => sum + list.length, 0);
console.log(`${index.pages.length} pages, ${count} marked spans: ${out}`);
if (values.scorer) {
  const options = [
    '--dir',
    folder,
    ...(values.aliases ? ['--aliases', values.aliases] : []),
    ...(values.details ? ['--details'] : []),
  ];
  process.exitCode = spawnSync('python3', [values.scorer, out, ...options], { stdio: 'inherit' }).status ?? 1;
}
