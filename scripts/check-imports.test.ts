import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFaults } from './imports.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plainword-imports-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

test.each([
  ['glossary/match/words.ts', "import { browser } from '../../platform/browser.ts';", 'platform/browser.ts'],
  ['glossary/entry.ts', "import { readFileSync } from 'node:fs';", 'node:fs'],
  ['components/Card.tsx', "import { browser } from 'webextension-polyfill';", 'webextension-polyfill'],
  ['components/Card.tsx', "import { read } from '../platform/settings.ts';", 'platform/settings.ts'],
  ['platform/tabs.ts', "import browser from 'webextension-polyfill';", 'webextension-polyfill'],
  ['entrypoints/popup/main.tsx', "export { x } from '../content/start.ts';", 'entrypoints/content/start.ts'],
  [
    'entrypoints/content/index.ts',
    "const card = await import('../marks/view/view.tsx');",
    'entrypoints/marks/view/view.tsx',
  ],
  ['entrypoints/content/page/a.ts', "import {\n  render,\n} from 'preact';", 'preact'],
])('%s may not: %s', (file, text, target) => {
  plant(file, `// first line\n${text}\n`);
  const faults = importFaults(root);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(` may not import ${target}`);
  expect(faults[0]).toMatch(new RegExp(`^${file}:${1 + text.split('\n').length} `));
});

test.each([
  ['platform/requests.ts', "import browser from 'webextension-polyfill';"],
  ['components/Card.tsx', "import type { Settings } from '../platform/settings.ts';"],
  ['entrypoints/marks/view/host.ts', "import css from '../../../components/card.css?inline';"],
  ['entrypoints/marks/index.ts', "import { handOver } from '../content/marks-part.ts';"],
  ['entrypoints/content/part.ts', "import { type Box, type Line } from '../marks/view/boxes.ts';"],
  ['glossary/match/words.test.ts', "import { readFileSync } from 'node:fs';"],
  ['glossary/entry.ts', "/** See import of platform in 'x'. */\nexport const from = 'platform';"],
])('%s may: %s', (file, text) => {
  plant(file, text);
  expect(importFaults(root)).toEqual([]);
});
