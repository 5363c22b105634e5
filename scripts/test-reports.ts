/** Counts from the reports that the test runners write. */
import { readFileSync } from 'node:fs';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  /** Errors outside of any test, as in a file that cannot be loaded. */
  errors: unknown[];
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** A test file that could not even be loaded counts as one failed test. */
export function vitestCounts(file: string): { passed: number; failed: number } {
  const report = read<VitestReport>(file);
  const unloaded = report.testResults.filter((r) => r.status === 'failed' && r.assertionResults.length === 0);
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/** A test that passed only when tried again counts as failed. */
export function playwrightCounts(file: string): { passed: number; failed: number } {
  const { stats, errors } = read<PlaywrightReport>(file);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}
