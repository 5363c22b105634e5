/** Vite plugin: makes the glossary's files into two modules, the spotting index and the entries. */
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { compileGlossary } from './glossary.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INDEX = 'virtual:glossary/index';
const ENTRIES = 'virtual:glossary/entries';

export function glossary(): Plugin {
  let compiled: ReturnType<typeof compileGlossary> | undefined;
  return {
    name: 'plainword-glossary',
    resolveId: (id) => (id === INDEX || id === ENTRIES ? `\0${id}` : undefined),
    load(id) {
      if (id !== `\0${INDEX}` && id !== `\0${ENTRIES}`) return undefined;
      compiled ??= compileGlossary(ROOT);
      if (id === `\0${ENTRIES}`) {
        // JSON.parse of one string is faster than a literal of this size.
        return `export const entries = JSON.parse(${JSON.stringify(JSON.stringify(compiled.entries))});`;
      }
      return `export const index = ${JSON.stringify(compiled.index)};\nexport const ids = ${JSON.stringify(compiled.ids)};`;
    },
    watchChange(file) {
      if (file.startsWith(ROOT)) compiled = undefined;
    },
  };
}
