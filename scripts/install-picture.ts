/**
 * Takes the picture of the README that shows where an unpacked extension is loaded: `npm run build`, then
 * `node scripts/install-picture.ts`. Writes docs/images/install-chrome.png.
 */
import { startChromium, workerOf } from './chromium.ts';

const PICTURE = 'docs/images/install-chrome.png';

/** Narrow enough for one column: Chromium's own PDF viewer, which the browser lists too, stays below the edge. */
const VIEW = { width: 620, height: 414 };

const { context, close } = await startChromium('chrome-mv3', {
  headless: true,
  context: { viewport: VIEW, colorScheme: 'light', locale: 'en-GB' },
});
try {
  await workerOf(context);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('chrome://extensions');
  await page.locator('#devMode').click();
  await page.getByRole('button', { name: 'Load unpacked' }).waitFor();
  // The bar with the buttons slides down, and the card's service worker comes and goes.
  await page.waitForTimeout(1000);
  await page.screenshot({ path: PICTURE });
  console.log(PICTURE);
} finally {
  await close();
}
