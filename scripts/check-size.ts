/** Checks the built extension against its budgets: `npm run check:size`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BUDGETS } from './budgets.ts';

for (const { file, gzip, why } of BUDGETS) {
  const bytes = gzipSync(readFileSync(join('.output', 'chrome-mv3', file)), { level: 9 }).length;
  const within = bytes <= gzip;
  console.log(`${file}: ${bytes} of at most ${gzip} bytes (gzip)${within ? '' : `: too big; ${why}`}`);
  if (!within) process.exitCode = 1;
}
