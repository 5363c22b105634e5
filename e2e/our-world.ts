/**
 * Looks into the content script's own world in a page's top frame, through the developer tools: also when the worker
 * sleeps and when the extension is gone.
 */
import type { Page } from '@playwright/test';

interface Context {
  id: number;
  origin: string;
  auxData?: { type?: string; frameId?: string };
}

/** Runs a function in the content script's world of the page. It may use nothing from around it. */
export async function inOurWorld<A, R>(page: Page, run: (arg: A) => R, arg: A): Promise<Awaited<R>> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const contexts: Context[] = [];
    devtools.on('Runtime.executionContextCreated', ({ context }) => contexts.push(context as Context));
    const { frameTree } = await devtools.send('Page.getFrameTree');
    await devtools.send('Runtime.enable');
    const own = contexts.filter(
      (c) => c.origin.startsWith('chrome-extension://') && c.auxData?.frameId === frameTree.frame.id,
    );
    const contextId = own.at(-1)?.id;
    if (contextId === undefined) throw new Error(`Our script is not on ${page.url()}.`);
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      contextId,
      expression: `(${run})(${JSON.stringify(arg) ?? ''})`,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as Awaited<R>;
  } finally {
    await devtools.detach();
  }
}

/** What the seam of the e2e build says of the page, as plain data. */
export interface Look {
  ready: boolean;
  /** Number of marks, and the text of the first hundred. */
  marks: number;
  texts: string[];
  registered: number;
  longestSlice: number;
  longestChoice: number;
  /** Time of our work so far, in ms: reading the page and choosing its marks. */
  worked: number;
  chose: number;
}

export interface SeamWorld {
  plainwordSeam?: () => {
    ready: boolean;
    spans: MadeSpan[];
    count: number;
    first(most: number): MadeSpan[];
    fresh(): MadeSpan[];
    registered: number;
    longestSlice: number;
    longestChoice: number;
    worked: number;
    chose: number;
    at(x: number, y: number): number | null;
    finish(): void;
  };
}

interface MadeSpan {
  start: [Text, number];
  end: [Text, number];
  id: string;
  word: number;
}

/** Asks the seam once. */
export const look = (page: Page): Promise<Look> =>
  inOurWorld(
    page,
    () => {
      const seam = (globalThis as SeamWorld).plainwordSeam?.();
      const none = { registered: 0, longestSlice: 0, longestChoice: 0, worked: 0, chose: 0 };
      if (!seam) return { ready: false, marks: 0, texts: [], ...none };
      const { ready, count, registered, longestSlice, longestChoice, worked, chose } = seam;
      const texts = seam.first(100).map(({ start, end }) => {
        const range = document.createRange();
        range.setStart(...start);
        range.setEnd(...end);
        return String(range).replace(/\s+/g, ' ');
      });
      return { ready, marks: count, texts, registered, longestSlice, longestChoice, worked, chose };
    },
    undefined,
  );

/** How many ranges are registered now. */
export const registeredNow = (page: Page): Promise<number> =>
  inOurWorld(page, () => (globalThis as SeamWorld).plainwordSeam?.().registered ?? 0, undefined);

const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Waits until the page was read and its marks stay the same for longer than the longest wait for changes. */
export async function whenRead(page: Page, { quiet = 2400, timeout = 25_000 } = {}): Promise<Look> {
  const end = Date.now() + timeout;
  let since = Date.now();
  let before = '';
  for (;;) {
    const now = await look(page).catch(() => null);
    const key = now?.ready ? `${now.marks} ${now.worked}` : '';
    if (key === '' || key !== before) since = Date.now();
    before = key;
    if (now && key !== '' && Date.now() - since >= quiet) return now;
    if (Date.now() > end) throw new Error(`${page.url()} was still being read after ${timeout} ms.`);
    await sleep(150);
  }
}

/** Compares the marks, one by one, with those of a fresh scan. @returns both numbers, and the first few that differ */
export const compareWithFresh = (
  page: Page,
): Promise<{ kept: number; fresh: number; missing: string[]; stale: string[] }> =>
  inOurWorld(
    page,
    () => {
      const seam = (globalThis as SeamWorld).plainwordSeam?.();
      if (!seam) throw new Error('There is no seam.');
      const numbers = new Map<Text, number>();
      const number = (node: Text) => {
        if (!numbers.has(node)) numbers.set(node, numbers.size);
        return numbers.get(node);
      };
      const key = ({ start, end, id }: MadeSpan) =>
        `${id} ${number(start[0])}:${start[1]}-${number(end[0])}:${end[1]} ${start[0].data.slice(start[1], start[1] + 40)}`;
      const fresh = seam.fresh().map(key);
      const kept = seam.spans.map(key);
      return {
        kept: kept.length,
        fresh: fresh.length,
        missing: fresh.filter((k, i) => k !== kept[i]).slice(0, 5),
        stale: kept.filter((k, i) => k !== fresh[i]).slice(0, 5),
      };
    },
    undefined,
  );

/** How many marks lie in what a selector finds, editors mostly. */
export const marksInside = (page: Page, selector: string): Promise<number> =>
  inOurWorld(
    page,
    (wanted) =>
      (globalThis as SeamWorld)
        .plainwordSeam?.()
        .spans.filter(({ start }) => start[0].parentElement?.closest(wanted)).length ?? -1,
    selector,
  );
