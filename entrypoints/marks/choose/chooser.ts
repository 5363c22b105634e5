/** When marks are chosen anew: some time after a change, in the slices of the queue, before what is still to be read. */
import type { ScanQueue } from '../../content/page/scan-queue.ts';

/** Wait after a batch before the marks are chosen anew, in ms: a scan's slices make one choice. */
const SETTLE_MS = 30;
/** Part of the time that choosing may take; the wait stretches to keep to it, up to its own limit in ms. */
const CHOOSE_SHARE = 0.05;
const LONGEST_SETTLE_MS = 2000;

export class Chooser {
  /** Longest step so far, all steps, and the last choice, in ms. */
  readonly took = { longest: 0, total: 0, last: 0 };
  private readonly queue: ScanQueue;
  private readonly steps: () => Iterator<void, void>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the last choice: a newer one ends those before. */
  private number = 0;
  private choosing = false;
  /** A change came while a choice was under way. */
  private again = false;

  /** @param steps begins a choice: looks at every mark of the page, a few at a step */
  constructor(queue: ScanQueue, steps: () => Iterator<void, void>, signal: AbortSignal) {
    this.queue = queue;
    this.steps = steps;
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  /** Nothing waits to be chosen; what is under way stands in the queue. */
  get settled(): boolean {
    return this.timer === undefined;
  }

  /** Chooses soon. A page that changes all the time waits ever longer. */
  plan(): void {
    if (this.choosing) {
      this.again = true;
      return;
    }
    const wait = Math.min(LONGEST_SETTLE_MS, Math.max(SETTLE_MS, this.took.last / CHOOSE_SHARE));
    this.timer ??= setTimeout(() => this.choose(), wait);
  }

  /** Chooses now. */
  choose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.again = false;
    this.choosing = true;
    this.queue.addFirst(this.run(++this.number));
  }

  private *run(number: number): Generator<void, void> {
    const steps = this.steps();
    const { took } = this;
    let ms = 0;
    try {
      for (let done: boolean | undefined; !done && number === this.number; ) {
        const start = performance.now();
        done = steps.next().done;
        const step = performance.now() - start;
        ms += step;
        took.longest = Math.max(took.longest, step);
        if (!done) yield;
      }
    } finally {
      took.last = ms;
      took.total += ms;
      if (number === this.number) this.choosing = false;
    }
    if (this.again) this.plan();
  }
}
