/** How long our script ran in a page, by the browser's own trace. */
import type { CDPSession } from '@playwright/test';

interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  pid: number;
  tid: number;
  args?: { fileName?: string; data?: { url?: string } };
}

export interface OwnTime {
  /** ms from compiling to the end of the script's first run. */
  start: number;
  /** ms of all that it did, its start included. */
  all: number;
}

const CATEGORIES = 'devtools.timeline,v8,disabled-by-default-v8.compile';
const OURS = '/content-script.js';

const isOurs = ({ ph, args }: TraceEvent): boolean =>
  ph === 'X' && `${args?.fileName ?? ''} ${args?.data?.url ?? ''}`.includes(OURS);

/** Total of intervals in µs, with what lies inside another counted once. */
function covered(events: readonly TraceEvent[]): number {
  let total = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0 } of [...events].sort((a, b) => a.ts - b.ts)) {
    total += Math.max(0, ts + dur - Math.max(ts, reached));
    reached = Math.max(reached, ts + dur);
  }
  return total;
}

/** Records while `work` runs. */
export async function traceOwnTime(devtools: CDPSession, work: () => Promise<void>): Promise<OwnTime> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => {
    for (const event of value) events.push(event as TraceEvent);
  };
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    traceConfig: { includedCategories: CATEGORIES.split(',') },
    transferMode: 'ReportEvents',
  });
  await work();
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);
  const ours = events.filter(isOurs);
  const starting = ours.filter((e) => e.name === 'EvaluateScript' || e.name.startsWith('v8.compile'));
  return { start: covered(starting) / 1000, all: covered(ours) / 1000 };
}
