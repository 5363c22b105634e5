import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGlossary } from '../compile/read.ts';
import { formsSnapshot } from './snapshot.ts';

// After a change to entries or rules: `npx vitest run glossary/forms -u`, then read the difference.
test('every generated form has been reviewed', async () => {
  const { entries } = readGlossary(join(import.meta.dirname, '..'));
  await expect(formsSnapshot(entries)).toMatchFileSnapshot('en.snapshot.txt');
});
