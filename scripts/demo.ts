/**
 * Shows the built extension at work: `node scripts/demo.ts [FILE-or-ADDRESS] [--no-window]`.
 * With a display it opens a window and ends when that is closed. Without one it prints the words that were spotted on
 * the page with their explanations, opens a card and writes `.output/demo.png`.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { readGlossary } from '../glossary/compile/read.ts';
import { ALL_WORDINGS, reword, type Wording } from '../glossary/wording.ts';
import type { FrameReport, PageWord } from '../platform/messages.ts';
import { startChromium, workerOf } from './chromium.ts';
import { readCard } from './closed-card.ts';
import { findText } from './find-text.ts';
import { countMentions, readReports } from './page-reports.ts';
import { type PageServer, serve } from './serve.ts';
import { wrap } from './wrap.ts';

const PICTURE = '.output/demo.png';
/** A big page on a slow computer is read within a few seconds. */
const SPOT_MS = 20_000;
/** The card opens after 400 ms of rest; its script is loaded first. */
const CARD_MS = 4_000;
/** So many words are tried before we say that no card opens: a first word may stand in a folded menu. */
const TRIES = 5;
/** The demo's own picture shows this one. */
const SHOWN_FIRST = 'missed-miscarriage';

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

async function until<T>(ms: number, look: () => Promise<T | null>): Promise<T | null> {
  const end = performance.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== null || performance.now() > end) return found;
    await sleep(150);
  }
}

/** What the page's frames say once reading has come to rest. */
async function readWords(context: BrowserContext, page: Page): Promise<FrameReport[]> {
  const worker = await workerOf(context);
  let before = -1;
  const frames = await until(SPOT_MS, async () => {
    const found = await readReports(worker, page.url());
    const count = countMentions(found);
    const rested = count > 0 && count === before;
    before = count;
    return rested ? found : null;
  });
  if (frames === null) {
    throw new Error(
      before < 0
        ? `The extension did not answer within ${SPOT_MS / 1000} seconds.`
        : `No word was spotted on ${page.url()} within ${SPOT_MS / 1000} seconds.`,
    );
  }
  return frames;
}

/** Once for each entry: what the page calls it, and what it means. */
function printWords(frames: readonly FrameReport[]): void {
  const wording = ALL_WORDINGS[0] as Wording;
  const entries = new Map(readGlossary(resolve('glossary')).entries.map((e) => [e.id, e]));
  const byEntry = Map.groupBy(
    frames.flatMap(({ words }) => words),
    ({ id }) => id,
  );
  const width = Math.min(process.stdout.columns || 100, 100);
  console.log(`\n${countMentions(frames)} words are marked; they stand for ${byEntry.size} entries.\n`);
  for (const [id, group] of byEntry) {
    const names = [...new Set(group.map((word) => word.text.toLowerCase()))].join(', ');
    console.log(`${wrap(`${names}: ${reword(entries.get(id)?.short ?? '', wording)}`, width, '    ')}`);
  }
}

/** Rests the pointer on a word. @returns whether its card opened */
async function hover(page: Page, devtools: CDPSession, word: PageWord): Promise<boolean> {
  const { point } = await page.evaluate(findText, { text: word.text, nth: 0 });
  if (point === null) return false;
  await page.mouse.move(point.x + 40, point.y + 60);
  await page.mouse.move(point.x, point.y, { steps: 4 });
  const card = await until(CARD_MS, () => readCard(devtools));
  if (card === null) return false;
  console.log(`\nA card is open for "${word.text}": ${card.name}`);
  return true;
}

async function showWithoutWindow(context: BrowserContext, page: Page): Promise<void> {
  const frames = await readWords(context, page);
  printWords(frames);
  const words = frames.flatMap((frame) => frame.words);
  const devtools = await context.newCDPSession(page);
  const first = words.find((word) => word.id === SHOWN_FIRST);
  for (const word of [...(first ? [first] : []), ...words].slice(0, TRIES)) {
    if (!(await hover(page, devtools, word))) continue;
    await page.screenshot({ path: PICTURE });
    console.log(`No display: the page with the open card is in ${PICTURE}`);
    return;
  }
  throw new Error(`No card opened; ${Math.min(words.length, TRIES)} words were tried.`);
}

/** Ends when the person closes the window; on macOS the program itself would stay. */
async function showInWindow(context: BrowserContext): Promise<void> {
  console.log('The demo is open; close its window to end.');
  await new Promise<void>((done) => {
    context.on('close', () => done());
    const closed = () => context.pages().length === 0 && done();
    const watch = (page: Page) => page.on('close', closed);
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

/** The address of what was asked for; a local file is served, so that the extension may read it. */
async function open(what: string): Promise<{ address: string; server?: PageServer }> {
  if (/^https?:\/\//i.test(what)) return { address: what };
  const path = what.startsWith('file:') ? fileURLToPath(what) : what;
  if (!existsSync(path))
    throw new Error(`There is no file "${path}"; an address begins with http:// or https://.`);
  const server = await serve(path);
  return { address: server.start, server };
}

async function main(): Promise<void> {
  // Whoever reads the words through `head` closes the pipe early.
  process.stdout.on('error', () => {});
  const args = process.argv.slice(2);
  const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  const windowed = Boolean(display) && !args.includes('--no-window');
  const { address, server } = await open(args.find((arg) => !arg.startsWith('--')) ?? 'demo');
  try {
    const { context, close } = await startChromium('chrome-mv3', {
      headless: !windowed,
      context: { viewport: windowed ? null : { width: 1000, height: 720 } },
    });
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      // Our script is only put into pages that are opened after the extension has started.
      await workerOf(context);
      const response = await page.goto(address, { waitUntil: 'domcontentloaded' });
      if (response !== null && !response.ok()) throw new Error(`${address} answers ${response.status()}.`);
      if (windowed) await showInWindow(context);
      else await showWithoutWindow(context, page);
    } finally {
      await close();
    }
  } finally {
    await server?.close();
  }
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  // Playwright adds a log of its calls.
  console.error(`The demo could not be shown. ${message.split('\n')[0]}`);
  process.exitCode = 1;
}
