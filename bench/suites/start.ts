/** What the extension's script costs a page at its start, and what any script of its size would. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { startChromium, workerOf } from '../../scripts/chromium.ts';
import { articleOf } from '../corpus/pages.ts';
import type { Sentences } from '../corpus/sentences.ts';
import { median } from '../stats.ts';
import { traceOwnTime } from '../trace.ts';

/** Time in which the script has started and read a small page. */
const SETTLED_MS = 1200;
const FLOOR = 'bench-floor';

export interface StartResult {
  /** A page of 60,000 characters without our words, in ms. */
  start: number;
  all: number;
  /** The start of a script of the same text that runs none of it and only asks for the person's choices, in ms. */
  floor: number;
  /** Walking the same text for the first time. */
  walk: number;
  /** Highlights that the page can see. */
  highlights: number;
}

/** The first walk over all text of a page: what no reader of it can do without. */
const walkOnce = (): number => {
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += (node as Text).data;
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) & 0xffff;
  return performance.now() - start;
};

/** Writes `.output/bench-floor`: the build with a script that does next to nothing. */
function writeFloor(build: string, script: string): void {
  const code = readFileSync(`.output/${build}/${script}`, 'utf8');
  cpSync(`.output/${build}`, `.output/${FLOOR}`, { recursive: true });
  writeFileSync(
    `.output/${FLOOR}/${script}`,
    `function unused(){${code}\n}chrome.storage.local.get('settings');`,
  );
}

/**
 * Two browsers in turn, the build in one and the floor in the other.
 * @param build folder in `.output`
 * @param address serves a page
 */
export async function measureStart(
  build: string,
  script: string,
  { sentences, address, rounds }: { sentences: Sentences; address: (html: string) => string; rounds: number },
  tell: (line: string) => void,
): Promise<StartResult> {
  const html = articleOf(60_000, sentences, false);
  writeFloor(build, script);
  const browsers = await Promise.all([build, FLOOR].map((name) => startChromium(name, { headless: true })));
  const [ours = [], floor = []]: { start: number; all: number; walk: number }[][] = [[], []];
  let highlights = 0;
  try {
    for (const { context } of browsers) await workerOf(context);
    for (let i = 0; i < rounds; i++) {
      tell(`extension: start ${i + 1}`);
      for (const n of i % 2 === 0 ? [0, 1] : [1, 0]) {
        const { context } = browsers[n] as (typeof browsers)[number];
        const page = await context.newPage();
        const own = await traceOwnTime(await context.newCDPSession(page), async () => {
          await page.goto(address(html));
          await page.waitForTimeout(SETTLED_MS);
        });
        (n === 0 ? ours : floor).push({ ...own, walk: await page.evaluate(walkOnce) });
        if (n === 0) highlights = await page.evaluate(() => CSS.highlights.size);
        await page.close();
      }
    }
  } finally {
    for (const { close } of browsers) await close();
    rmSync(`.output/${FLOOR}`, { recursive: true, force: true });
  }
  return {
    start: median(ours.map((s) => s.start)),
    all: median(ours.map((s) => s.all)),
    floor: median(floor.map((s) => s.start)),
    walk: median(ours.map((s) => s.walk)),
    highlights,
  };
}
