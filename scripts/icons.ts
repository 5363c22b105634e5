/** Draws `public/icon/<size>.png` from `scripts/icon.svg`: `npm run icons`, after a change of the drawing. */
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { chromiumPath } from './browsers.ts';

const SIZES = [16, 32, 48, 96, 128];

const drawing = readFileSync(new URL('icon.svg', import.meta.url)).toString('base64');
const executablePath = chromiumPath();
const browser = await chromium.launch(executablePath ? { executablePath } : { channel: 'chromium' });
const page = await browser.newPage();
mkdirSync('public/icon', { recursive: true });
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0"><img src="data:image/svg+xml;base64,${drawing}" width="${size}" height="${size}" style="display:block">`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: `public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
