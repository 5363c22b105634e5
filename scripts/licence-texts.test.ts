import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LICENCES, licenceTexts } from './licence-texts.ts';

test('the licences that are shipped are those of the packages that are installed', () => {
  expect(readFileSync(LICENCES, 'utf8')).toBe(licenceTexts());
});

test('every shipped package has its copyright notice in it', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const sections = licenceTexts().split('-'.repeat(72));
  for (const [name, version] of Object.entries(dependencies)) {
    const own = sections.find((section) => section.trim().startsWith(`${name} ${version}\n`));
    expect(own, name).toMatch(/copyright|Mozilla Public License/i);
  }
});
