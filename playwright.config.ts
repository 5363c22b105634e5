import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.output/test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
  // A test that needs a second try hides a fault.
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { colorScheme: 'light', locale: 'en-GB' },
});
