import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { glossary } from './glossary/compile/plugin.ts';
import { chromiumPath } from './scripts/browsers.ts';

const executablePath = chromiumPath();
const outside = ['**/node_modules/**', '**/.output/**', 'e2e/**'];

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), glossary()],
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...outside, '**/*.browser.test.*'],
          environment: 'node',
          // The whole glossary is compiled in some tests; a busy machine takes its time.
          testTimeout: 30_000,
        },
      },
      {
        plugins: [glossary()],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'browser',
          testTimeout: 30_000,
          include: ['**/*.browser.test.ts?(x)'],
          exclude: outside,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 900, height: 600 },
            provider: playwright({ launchOptions: executablePath ? { executablePath } : {} }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
