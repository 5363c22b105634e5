// Says for a page what is marked, what is not, and why. `npm run spot -- FILE-or-ADDRESS`
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { glossary } from '../glossary/compile/plugin.ts';
import { chromiumPath } from './browsers.ts';
import type { Finding, SpotReport } from './spot/in-page.ts';

/** The page layer and the index as one script that defines `plainwordSpot`. */
async function bundle(): Promise<string> {
  const result = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [glossary()],
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('spot/in-page.ts', import.meta.url)),
        formats: ['iife'],
        name: 'plainwordSpot',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = result[0]?.output[0];
  if (!chunk) throw new Error('the page script was not built');
  return chunk.code;
}

function print(title: string, findings: readonly Finding[]): void {
  console.log(`\n${title} (${findings.length})`);
  const rows = new Map<string, number>();
  for (const f of findings) {
    const row = `  ${f.text.replace(/\s+/g, ' ')}  →  ${f.id}: ${f.why}`;
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  for (const [row, count] of rows) console.log(count > 1 ? `${row} (${count} times)` : row);
}

const target = process.argv[2];
if (!target) {
  console.error('Usage: npm run spot -- FILE-or-ADDRESS');
  process.exit(2);
}
const address = existsSync(target) ? pathToFileURL(resolve(target)).href : target;
const executablePath = chromiumPath();
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : { channel: 'chromium' }) });
try {
  const page = await browser.newPage();
  await page.goto(address);
  const report = (await page.evaluate(
    `(() => { ${await bundle()}; return plainwordSpot.spot(); })()`,
  )) as SpotReport;
  const where = report.everywhere ? 'the whole page' : 'the sections with evidence';
  console.log(`Weight of the evidence: ${report.weight} (2 is enough), for ${where}.`);
  console.log(`Evidence: ${report.evidence.join(', ') || 'none'}`);
  print(
    'Marked',
    report.findings.filter((f) => f.marked),
  );
  print(
    'Not marked',
    report.findings.filter((f) => !f.marked),
  );
} catch (error) {
  console.error(`The page could not be read: ${(error as Error).message.split('\n')[0]}`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
