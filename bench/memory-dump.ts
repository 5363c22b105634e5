/** Memory of a tab after a collection of garbage, by the browser's own account. */
import type { CDPSession } from '@playwright/test';

export interface TabMemory {
  /** Bytes that the page's scripts and ours hold: both worlds share one heap. */
  heap: number;
  /** Bytes that the tab's process has to itself. */
  process: number;
}

interface DumpEvent {
  name: string;
  pid: number;
  args: {
    data?: { frames?: { processId: number }[] };
    dumps?: { process_totals?: { private_footprint_bytes?: string } };
  };
}

const CATEGORIES = ['disabled-by-default-memory-infra', 'disabled-by-default-devtools.timeline'];

/** @param devtools session of the page, with `Performance` enabled */
export async function tabMemory(devtools: CDPSession): Promise<TabMemory> {
  const events: DumpEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as DumpEvent[]));
  devtools.on('Tracing.dataCollected', collect);
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  // "Deterministic" collects garbage first.
  await devtools.send('Tracing.requestMemoryDump', { deterministic: true, levelOfDetail: 'light' });
  const complete = new Promise((done) => devtools.once('Tracing.tracingComplete', done));
  await devtools.send('Tracing.end');
  await complete;
  devtools.off('Tracing.dataCollected', collect);

  const started = events.find((e) => e.name === 'TracingStartedInBrowser');
  const pid = started?.args.data?.frames?.[0]?.processId;
  const footprint = events.find((e) => e.pid === pid && e.args.dumps?.process_totals)?.args.dumps
    ?.process_totals?.private_footprint_bytes;
  if (footprint === undefined) throw new Error('The trace does not tell the memory of the tab.');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const heap = metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  return { heap, process: Number.parseInt(footprint, 16) };
}
