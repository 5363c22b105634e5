/** Pages that change without end, and what their process holds and does meanwhile. */
import type { Page } from '@playwright/test';
import { registeredNow } from './our-world.ts';

/** How long each page storms, if its case does not say otherwise. */
export const STORM_MS = 5000;
/** What a storm does in each of its frames; runs in the page. `tick` counts frames from 0. */
export type Storm = (tick: number) => void;

export interface Counts {
  /** JS heap after collection, bytes. */
  heap: number;
  nodes: number;
  /** Nodes that are in no document and are held all the same. */
  detached: number;
  listeners: number;
}

/** What the page's process holds once everything that can be freed was. */
export async function counts(page: Page): Promise<Counts> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  await devtools.send('DOM.enable');
  const { detachedNodes } = await devtools.send('DOM.getDetachedDomNodes');
  await devtools.detach();
  return { heap: usedSize, nodes, detached: detachedNodes.length, listeners: jsEventListeners };
}

/** Begins to measure a page's main thread. @returns ends it: the time that it has worked since, ms */
export async function measure(page: Page): Promise<() => Promise<number>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const worked = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  return async () => (await worked()) - before;
}

export const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Lets a page storm for a while. @param looks whether our script is there to be looked at. @returns how many ticks it came to, and the most ranges seen registered */
export async function rage(
  page: Page,
  storm: Storm,
  { ms = STORM_MS, most = 100_000, looks = true } = {},
): Promise<{ ticks: number; registered: number }> {
  const running = page.evaluate(
    async ({ source, until, most }) => {
      const run = new Function(`return (${source})`)() as (tick: number) => void;
      const start = performance.now();
      let ticks = 0;
      const all = Math.min(most, until / 50);
      while (ticks < all) {
        // Late ones are made up for: a slow machine has as many changes.
        while (ticks < all && ticks * 50 <= performance.now() - start) run(ticks++);
        await new Promise((done) => setTimeout(done, 10));
      }
      return ticks;
    },
    { source: String(storm), until: ms, most },
  );
  let registered = 0;
  let over = false;
  const ticks = running.finally(() => {
    over = true;
  });
  while (looks && !over) {
    registered = Math.max(registered, await registeredNow(page));
    await page.waitForTimeout(300);
  }
  return { ticks: await ticks, registered };
}
