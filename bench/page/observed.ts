/** What a page itself sees of its speed. Runs before anything else of the page, as text: it may use nothing from outside. */

export interface Observed {
  /** ms from the start of the navigation. */
  firstPaint: number;
  largestPaint: number;
  /** The part over 50 ms of each task since the first paint, in ms. */
  blocked: number;
  /** Sum of all shifts that no input explains. */
  shift: number;
  /** Starts of all frames since the last `forget`, in ms. */
  frames: number[];
  /** ms from each key to the end of the frame that it led to, since the last `forget`. */
  keys: number[];
}

declare global {
  var plainwordObserved: { read(): Observed; forget(): void };
}

export function observePage(): void {
  const seen: PerformanceEntry[] = [];
  for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'])
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
  let frames: number[] = [];
  const frame = (now: number) => {
    frames.push(now);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);

  let keys: number[] = [];
  const { port1, port2 } = new MessageChannel();
  const waiting: number[] = [];
  // A message cannot arrive before the frame is done.
  port1.onmessage = () => {
    for (const start of waiting.splice(0)) keys.push(performance.now() - start);
  };
  addEventListener(
    'keydown',
    (event) => {
      waiting.push(event.timeStamp);
      requestAnimationFrame(() => port2.postMessage(0));
    },
    true,
  );

  const LONG = 50;
  const of = (type: string) => seen.filter((entry) => entry.entryType === type);
  globalThis.plainwordObserved = {
    read() {
      const firstPaint = of('paint').find((p) => p.name === 'first-paint')?.startTime ?? Number.NaN;
      return {
        firstPaint,
        largestPaint: of('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
        blocked: of('longtask')
          .filter((task) => task.startTime + task.duration > firstPaint)
          .reduce((sum, task) => sum + task.duration - LONG, 0),
        shift: (of('layout-shift') as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
          .filter((entry) => !entry.hadRecentInput)
          .reduce((sum, entry) => sum + entry.value, 0),
        frames,
        keys,
      };
    },
    forget() {
      frames = [];
      keys = [];
    },
  };
}
