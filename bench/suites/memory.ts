/** What an opened index holds in a frame's memory. */
import type { Bench } from '../browser.ts';
import { articleOf } from '../corpus/pages.ts';
import type { Sentences } from '../corpus/sentences.ts';
import type { TermList } from '../corpus/terms.ts';

export interface MemoryRow {
  terms: number;
  bytes: number;
}

/** @returns bytes in use after a collection, tables outside of the heap included */
export async function measureMemory(
  bench: Bench,
  lists: readonly TermList[],
  sentences: Sentences,
): Promise<MemoryRow[]> {
  const rows: MemoryRow[] = [];
  for (const { terms, packed } of lists) {
    const bytes = await bench.with(articleOf(1000, sentences), async (page) => {
      const devtools = await page.context().newCDPSession(page);
      const used = async (): Promise<number> => {
        await devtools.send('HeapProfiler.collectGarbage');
        const usage = (await devtools.send('Runtime.getHeapUsage')) as Record<string, number>;
        return (usage['usedSize'] ?? 0) + (usage['backingStorageSize'] ?? 0);
      };
      // One index first, so that what every index shares is not counted.
      const open = (p: typeof packed) =>
        page.evaluate((index) => {
          plainwordBench.engines.use([], index);
          plainwordBench.engines.build('plainword');
        }, p);
      await open((lists[0] as TermList).packed);
      await page.evaluate(() => plainwordBench.engines.forget());
      const before = await used();
      await open(packed);
      return (await used()) - before;
    });
    rows.push({ terms: terms.length, bytes });
  }
  return rows;
}
