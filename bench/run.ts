/**
 * Speed, beside other engines in the same pages: `npm run bench [-- --quick] [-- --pages FOLDER]`. Prints tables and
 * writes them to docs/performance.md (a quick run: to .output/performance.md).
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { startBench } from './browser.ts';
import { madePages, pagesIn } from './corpus/pages.ts';
import { compileOurs, readSentences } from './corpus/sentences.ts';
import { termList } from './corpus/terms.ts';
import { report } from './report.ts';
import { measureCold } from './suites/cold.ts';
import { measureExtension } from './suites/extension.ts';
import { measureMemory } from './suites/memory.ts';
import { measurePageSpeed } from './suites/page-speed.ts';
import { measureDrawn } from './suites/pages-drawn.ts';
import { measureWarm } from './suites/warm.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, pages: { type: 'string' }, out: { type: 'string' } },
});
const { quick } = values;
const out = values.out ?? (quick ? '.output/performance.md' : 'docs/performance.md');
const begun = performance.now();
const tell = (line: string): void =>
  console.error(`${((performance.now() - begun) / 1000).toFixed(0)} s: ${line}`);

/** A fault in the last suites must not lose what half an hour of others has measured: it is told, and ends with 1. */
async function orWithout<T>(measured: Promise<T>): Promise<T | undefined> {
  try {
    return await measured;
  } catch (fault) {
    console.error(fault);
    process.exitCode = 1;
    return undefined;
  }
}

const glossary = compileOurs();
const sentences = readSentences(glossary);
const counts = [50, 500, 5000, 50_000];
const [fifty, few, more, many] = counts.map((n) => termList(n, glossary, sentences)) as [
  ReturnType<typeof termList>,
  ReturnType<typeof termList>,
  ReturnType<typeof termList>,
  ReturnType<typeof termList>,
];
const made = madePages(sentences, quick);
const given = values.pages === undefined ? [] : pagesIn(values.pages);
const articles = [...made.filter((p) => p.ordinary), ...given];
const coldEngines = ['floor f', 'plainword', 'regexp', ...(quick ? [] : ['regexp tree', 'advanced-mark.js'])];

const bench = await startBench();
try {
  const results = {
    date: new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    chromium: bench.version,
    cores: availableParallelism(),
    quick,
    cold: await measureCold(
      bench,
      quick ? made.filter((p) => p.ordinary) : articles.slice(0, 6),
      quick ? [fifty] : [fifty, few, more],
      coldEngines,
      quick ? 5 : 7,
      tell,
    ),
    warm: await measureWarm(
      bench,
      [...made, ...given],
      quick ? [fifty, few, more] : [fifty, few, more, many],
      quick,
      tell,
    ),
    memory: await measureMemory(bench, [fifty, few, more, many], sentences),
    drawn: await measureDrawn(bench, sentences, many, few, quick, tell),
    extension: await orWithout(measureExtension(sentences, quick, tell)),
    speed: await orWithout(measurePageSpeed(sentences, quick, tell)),
    load: loadavg()[2] ?? 0,
    minutes: (performance.now() - begun) / 60_000,
  };
  const text = report(results);
  mkdirSync(out.slice(0, out.lastIndexOf('/')) || '.', { recursive: true });
  writeFileSync(out, text);
  console.log(text);
} finally {
  await bench.close();
}
