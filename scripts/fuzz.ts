/**
 * Looks for a page on which the marks go wrong: random trees and changes in Chromium, over all words of the glossary.
 * `npm run fuzz -- --minutes N [--seed S]`. Ends with 1 at the first fault, and says how to see it again.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { glossary } from '../glossary/compile/plugin.ts';
import { chromiumPath } from './browsers.ts';
import type { Round } from './fuzz/in-page.ts';

/** Cases of one round; a new page is opened for each, so that nothing adds up. */
const CASES = 500;
const SAY_EVERY_MS = 30_000;

async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'import.meta.env.MODE': '"fuzz"' },
    plugins: [glossary()],
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('fuzz/in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'plainwordFuzz',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (!chunk) throw new Error('the page script was not built');
  return chunk.code;
}

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: '' } },
});
const minutes = Number(values.minutes);
const first = values.seed === '' ? Date.now() & 0x7fffffff : Number(values.seed);
if (!(minutes > 0) || !Number.isInteger(first)) {
  console.error('Usage: npm run fuzz -- --minutes N [--seed S]');
  process.exit(2);
}

const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chromium' }) });
const sum = { rounds: 0, cases: 0, changes: 0, marks: 0 };
const say = () =>
  console.log(
    `${sum.rounds} rounds, ${sum.cases} pages, ${sum.changes} changes, ${sum.marks} marks compared`,
  );
try {
  const script = await bundle();
  const end = Date.now() + minutes * 60_000;
  let said = Date.now();
  for (let seed = first; Date.now() < end; seed++) {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const done = (await page.evaluate(`plainwordFuzz.round(${seed}, ${CASES})`)) as Round;
    await page.close();
    sum.rounds++;
    sum.cases += done.cases;
    sum.changes += done.changes;
    sum.marks += done.marks;
    if (done.fault) {
      console.error(done.fault);
      process.exitCode = 1;
      break;
    }
    if (Date.now() - said > SAY_EVERY_MS) {
      said = Date.now();
      say();
    }
  }
} finally {
  await browser.close();
}
say();
console.log(process.exitCode ? 'A fault was found.' : `No fault. First seed: ${first}.`);
