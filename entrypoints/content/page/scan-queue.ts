/** Runs work in short slices, as background tasks that let the page's own frames and input go first. */

/** Milliseconds one slice may take; a slice ends at the first pause after it (performance.md, section 6). */
export const SLICE_MS = 4;

/** Work that can pause: each `next()` is a small step. */
export type Job = Iterator<void, void>;

/** Items looked at in one step: some tens of µs where code is warm. */
const STEP = 128;

/** Does something with each item, in steps. */
export function* inSteps<T>(items: readonly T[], take: (item: T, i: number) => void): Generator<void, void> {
  for (let i = 0; i < items.length; ) {
    const end = Math.min(items.length, i + STEP);
    for (; i < end; i++) take(items[i] as T, i);
    yield;
  }
}

/** Does all steps at once. */
export function finish<R>(job: Generator<void, R>): R {
  for (;;) {
    const { done, value } = job.next();
    if (done) return value;
  }
}

interface Scheduler {
  postTask?(task: () => void, options: { priority: 'background' }): Promise<void>;
}

/** Lets the task queue go on where there is no postTask; a message is not clamped as a timer is. */
function post(task: () => void): void {
  const scheduler = (globalThis as { scheduler?: Scheduler }).scheduler;
  if (scheduler?.postTask) {
    // Without a signal, which would take several times as long to post. The task does not throw.
    void scheduler.postTask(task, { priority: 'background' });
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    task();
  };
  port2.postMessage(0);
}

export class ScanQueue {
  private readonly jobs: Job[] = [];
  private readonly signal: AbortSignal;
  private readonly failed: (error: unknown) => void;
  private posted = false;
  /** Longest slice so far and time worked, in ms; number of slices. */
  longest = 0;
  worked = 0;
  slices = 0;

  constructor(signal: AbortSignal, failed: (error: unknown) => void) {
    this.signal = signal;
    this.failed = failed;
    document.addEventListener('visibilitychange', () => this.wake(), { signal });
  }

  add(job: Job): void {
    this.jobs.push(job);
    this.wake();
  }

  /** Does this before all that waits, and before what was begun goes on. Not to be called by a job. */
  addFirst(job: Job): void {
    this.jobs.unshift(job);
    this.wake();
  }

  get idle(): boolean {
    return this.jobs.length === 0;
  }

  /** Works off everything at once; for tests, which need no page that stays quick. */
  drain(): void {
    while (!this.idle) this.slice();
  }

  /** A hidden page waits: nobody reads it. */
  private wake(): void {
    if (this.posted || this.jobs.length === 0 || document.hidden || this.signal.aborted) return;
    this.posted = true;
    post(() => {
      if (this.signal.aborted) return;
      this.posted = false;
      this.slice();
      this.wake();
    });
  }

  /** One step of what comes first. */
  step(): void {
    try {
      if (this.jobs[0]?.next().done) this.jobs.shift();
    } catch (error) {
      this.jobs.shift();
      this.failed(error);
    }
  }

  private slice(): void {
    const start = performance.now();
    let now = start;
    while (!this.idle && now - start < SLICE_MS) {
      this.step();
      now = performance.now();
    }
    this.longest = Math.max(this.longest, now - start);
    this.worked += now - start;
    this.slices++;
  }
}
