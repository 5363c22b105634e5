/** One visit to a page in a fresh tab, as a reader or a writer has it: what is timed with the extension and without. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { tabMemory } from '../memory-dump.ts';
import { type Observed, observePage } from '../page/observed.ts';
import { median } from '../stats.ts';

/** The figures of one visit, by the keys of `FIGURES`. */
export type Figures = Record<string, number>;

const LOAD_MS = 180_000;
/**
 * A page is quiet when its main thread has worked less than this in each of two stretches. The frames that are recorded
 * take 5 to 20 of it on a page where nothing happens.
 */
const QUIET_WORK_MS = 40;
const STRETCH_MS = 250;
const LEAST_STRETCHES = 4;
const MOST_STRETCHES = 80;
/** A turn of the wheel, in pixels and pixels a second. */
const SCROLL = { distance: 2400, speed: 1600 };
const FRAME_MS = 1000 / 60;
/** What is typed, and how long each key is held: quicker than most people write. */
const TYPED = 'a missed miscarriage at ten weeks ';
const KEY_MS = 25;

const observed = (page: Page): Promise<Observed> => page.evaluate(() => plainwordObserved.read());
const forget = (page: Page): Promise<void> => page.evaluate(() => plainwordObserved.forget());

/** ms that the main thread has worked since the page was opened. */
async function worked(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Highlights of the page: one where the extension has marked words, none without it. */
const highlights = (page: Page): Promise<number> => page.evaluate(() => CSS.highlights.size);

/** Waits until nothing more happens. @returns ms of work until then */
async function whenQuiet(page: Page, devtools: CDPSession): Promise<number> {
  let before = await worked(devtools);
  let quiet = 0;
  for (let i = 0; i < MOST_STRETCHES; i++) {
    await page.waitForTimeout(STRETCH_MS);
    const now = await worked(devtools);
    quiet = now - before < QUIET_WORK_MS ? quiet + 1 : 0;
    before = now;
    if (i >= LEAST_STRETCHES && quiet >= 2) return now;
  }
  throw new Error(`${page.url()} was not quiet in ${(MOST_STRETCHES * STRETCH_MS) / 1000} s.`);
}

const gaps = (frames: readonly number[]): number[] =>
  frames.slice(1).map((time, i) => time - (frames[i] as number));

/** The value that 95 of 100 do not pass. */
const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

async function visit(
  context: BrowserContext,
  address: string,
  use: (page: Page, devtools: CDPSession) => Promise<Figures>,
): Promise<Figures> {
  const page = await context.newPage();
  try {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await page.addInitScript(observePage);
    await page.goto(address, { timeout: LOAD_MS });
    return await use(page, devtools);
  } finally {
    await page.close();
  }
}

/** Loads, waits, scrolls with the wheel, and weighs the tab. */
export const read = (context: BrowserContext, address: string): Promise<Figures> =>
  visit(context, address, async (page, devtools) => {
    const work = await whenQuiet(page, devtools);
    const loaded = await observed(page);
    await forget(page);
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 450,
      y: 300,
      yDistance: -SCROLL.distance,
      speed: SCROLL.speed,
      gestureSourceType: 'mouse',
      preventFling: true,
    });
    const scrolling = gaps((await observed(page)).frames);
    const memory = await tabMemory(devtools);
    return {
      highlights: await highlights(page),
      firstPaint: loaded.firstPaint,
      largestPaint: loaded.largestPaint,
      blocked: loaded.blocked,
      gap: Math.max(...gaps(loaded.frames.filter((time) => time >= loaded.firstPaint))),
      shift: loaded.shift,
      scroll: median(scrolling),
      scrollP95: p95(scrolling),
      dropped: scrolling.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME_MS) - 1), 0),
      work,
      heap: memory.heap / 1e6,
      process: memory.process / 1e6,
    };
  });

/** Types into both fields. @param script bundle of page/editor.ts */
export const write = (context: BrowserContext, address: string, script: string): Promise<Figures> =>
  visit(context, address, async (page, devtools) => {
    await page.evaluate(script);
    await whenQuiet(page, devtools);
    const figures: Figures = { highlights: await highlights(page) };
    for (const field of ['textarea', 'editor'] as const) {
      await page.evaluate((name) => plainwordFields[name](), field);
      await page.waitForTimeout(STRETCH_MS);
      await forget(page);
      await page.keyboard.type(TYPED, { delay: KEY_MS });
      await page.waitForTimeout(STRETCH_MS);
      const { keys } = await observed(page);
      if (keys.length !== TYPED.length) throw new Error(`${field}: ${keys.length} keys of ${TYPED.length}`);
      figures[field] = median(keys);
      figures[`${field}P95`] = p95(keys);
    }
    return figures;
  });
