/**
 * The licences of what the extension carries. Minifying drops the notices from the code, and each of the licences asks
 * that they travel with it.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where they are shipped; `npm run build` copies everything in public/. */
export const LICENCES = 'public/licences.txt';

/** Packages that the dependencies bring along into the bundle. */
const BROUGHT_ALONG = ['@floating-ui/core', '@floating-ui/utils', 'wxt'];

const packageAt = (folder: string) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function section(name: string): string {
  const folder = join('node_modules', name);
  const { version, license, repository } = packageAt(folder);
  const address = String(repository.url).replace(/^git\+|\.git$/g, '');
  const [file] = globSync('LICEN[CS]E*', { cwd: folder });
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), 'utf8').trim();
  return `${name} ${version}\n${address}\n\n${text}`;
}

/** Our own licences, then those of every package that is shipped. */
export function licenceTexts(): string {
  const shipped = [...Object.keys(packageAt('.').dependencies), ...BROUGHT_ALONG].sort();
  const own = [readFileSync('LICENSE', 'utf8').trim(), readFileSync('glossary/LICENSE', 'utf8').trim()];
  return `${[...own, ...shipped.map(section)].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
