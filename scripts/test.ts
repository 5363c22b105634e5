/**
 * Runs everything that must hold: `npm test`. The last line is the sum, `N passed, N failed`. A check counts as one
 * test, and so does a build. A step that could not run counts as failed.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { playwrightCounts, vitestCounts } from './test-reports.ts';

interface Counts {
  passed: number;
  failed: number;
}

interface Step {
  name: string;
  command: string;
  env?: Record<string, string>;
  /** Steps without which this one would tell nothing, or something of an older build. */
  needs?: string[];
  /** A file with the single tests' results, and how it is read. */
  report?: { file: string; read(file: string): Counts };
}

const VITEST_REPORT = '.output/vitest.json';
const PLAYWRIGHT_REPORT = '.output/playwright.json';
const BUILDS = ['build', 'build for e2e', 'build for Firefox'];

const STEPS: readonly Step[] = [
  { name: 'browsers', command: 'node scripts/ensure-browsers.ts' },
  { name: 'lint', command: 'npm run --silent lint' },
  { name: 'types', command: 'npm run --silent typecheck' },
  { name: 'imports', command: 'npm run --silent check:imports' },
  { name: 'glossary', command: 'npm run --silent check:glossary' },
  {
    name: 'unit and browser tests',
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${VITEST_REPORT}`,
    report: { file: VITEST_REPORT, read: vitestCounts },
  },
  { name: 'build', command: 'wxt build' },
  { name: 'build for e2e', command: 'wxt build --mode e2e' },
  { name: 'build for Firefox', command: 'wxt build -b firefox --mv3' },
  { name: 'add-on lint', command: 'npm run --silent check:addon', needs: ['build for Firefox'] },
  { name: 'size', command: 'npm run --silent check:size', needs: ['build'] },
  {
    name: 'end-to-end tests',
    command: 'playwright test --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT_REPORT },
    needs: BUILDS,
    report: { file: PLAYWRIGHT_REPORT, read: playwrightCounts },
  },
];

function run({ command, env, report }: Step): Counts {
  if (report) rmSync(report.file, { force: true });
  const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  const ok = status === 0;
  if (!report) return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const counts = report.read(report.file);
    const nothingRan = counts.passed + counts.failed === 0;
    // An error outside of any test shows in the exit code alone.
    const unseen = (!ok && counts.failed === 0) || nothingRan;
    return { passed: counts.passed, failed: counts.failed + (unseen ? 1 : 0) };
  } catch (error) {
    console.error(`There is no report to read: ${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1 };
  }
}

const rows: { name: string; counts: Counts; seconds: number; note: string }[] = [];
for (const step of STEPS) {
  const missing =
    step.needs?.filter((name) => rows.find((row) => row.name === name)?.counts.failed !== 0) ?? [];
  console.log(`\n=== ${step.name}`);
  const start = performance.now();
  const counts = missing.length > 0 ? { passed: 0, failed: 1 } : run(step);
  const note = missing.length > 0 ? `not run: ${missing.join(', ')} failed` : '';
  if (note) console.error(note);
  rows.push({ name: step.name, counts, seconds: (performance.now() - start) / 1000, note });
}

console.log(`\n${'step'.padEnd(24)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(9)}`);
for (const { name, counts, seconds, note } of rows) {
  const numbers = `${String(counts.passed).padStart(8)}${String(counts.failed).padStart(8)}`;
  console.log(`${name.padEnd(24)}${numbers}${seconds.toFixed(1).padStart(9)}${note && `  ${note}`}`);
}
const sum = (key: keyof Counts) => rows.reduce((total, row) => total + row.counts[key], 0);
process.exitCode = sum('failed') > 0 ? 1 : 0;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
