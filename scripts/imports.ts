/**
 * Which part of the program may import which: the arrows of the data flow. `glossary/` is pure, `components/` know
 * neither page nor browser, `platform/` is the one seam to the browser, entrypoints only compose.
 */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';

interface Zone {
  /** Files of the zone: the longest matching path decides. */
  path: string;
  /** Folders, files (ending in their extension) and packages that it may import. */
  may: readonly string[];
  /** What it may import as types only: those leave nothing in the built code. */
  types?: readonly string[];
}

const POLYFILL = 'webextension-polyfill';
const PURE = ['glossary', 'valibot', 'minisearch'];
const ENTRYPOINT = ['components', 'glossary', 'platform', 'virtual:glossary', 'preact', 'wxt'];

export const ZONES: readonly Zone[] = [
  { path: 'glossary', may: PURE },
  { path: 'glossary/compile', may: [...PURE, 'node:', 'yaml', 'vite'] },
  { path: 'glossary/style', may: [...PURE, 'node:', 'flesch-kincaid', 'syllable'] },
  {
    path: 'components',
    may: ['components', 'preact', 'glossary/present.ts', 'glossary/search.ts', 'glossary/library.ts'],
    types: ['glossary', 'platform/settings.ts'],
  },
  { path: 'platform', may: ['platform', 'valibot', 'preact/hooks'], types: ['glossary', POLYFILL] },
  { path: 'platform/requests.ts', may: [POLYFILL] },
  {
    path: 'entrypoints/background',
    may: ['entrypoints/background', ...ENTRYPOINT],
    types: ['entrypoints', POLYFILL],
  },
  { path: 'entrypoints/content-script.ts', may: ['entrypoints/content', 'wxt'] },
  // Loaded into every frame of every page: what only pages with our words need is in the second script.
  {
    path: 'entrypoints/content',
    may: ['entrypoints/content', 'glossary', 'platform', 'virtual:glossary', 'wxt'],
    types: ['entrypoints', 'components', POLYFILL],
  },
  // In the build for tests only.
  { path: 'entrypoints/content/seam.ts', may: ['entrypoints', 'glossary', 'virtual:glossary'] },
  {
    path: 'entrypoints/marks',
    may: ['entrypoints/marks', 'entrypoints/content', ...ENTRYPOINT, '@floating-ui/dom'],
    types: ['entrypoints', POLYFILL],
  },
  { path: 'entrypoints/popup', may: ['entrypoints/popup', ...ENTRYPOINT], types: ['entrypoints', POLYFILL] },
  {
    path: 'entrypoints/options',
    may: ['entrypoints/options', ...ENTRYPOINT],
    types: ['entrypoints', POLYFILL],
  },
  {
    path: 'entrypoints/glossary',
    may: ['entrypoints/glossary', ...ENTRYPOINT],
    types: ['entrypoints', POLYFILL],
  },
  {
    path: 'entrypoints/sidepanel',
    may: ['entrypoints/sidepanel', ...ENTRYPOINT],
    types: ['entrypoints', POLYFILL],
  },
];

const IMPORTS = [
  // import … from 'x', export … from 'x'; also over several lines.
  /^[ \t]*(?:import|export)\s+(?<type>type\s)?[^;'"`]*?from\s*['"](?<from>[^'"]+)['"]/gm,
  // import 'x'
  /^[ \t]*import\s*['"](?<from>[^'"]+)['"]/gm,
  // import('x'), as an expression or in a type
  /\bimport\(\s*['"](?<from>[^'"]+)['"]/g,
];

const inside = (target: string, place: string): boolean =>
  target === place || target.startsWith(place.endsWith(':') ? place : `${place}/`);

const zoneOf = (file: string): Zone | undefined =>
  ZONES.filter((zone) => inside(file, zone.path)).sort((a, b) => b.path.length - a.path.length)[0];

/** `{ type A, type B }` leaves nothing behind either. */
function isTypeOnly(statement: string, marked: boolean): boolean {
  const names = statement.match(/^\s*(?:import|export)\s*\{([^}]*)\}/)?.[1];
  const each = (names ?? '').split(',').filter((name) => name.trim() !== '');
  return marked || (each.length > 0 && each.every((name) => /^\s*type\s/.test(name)));
}

/**
 * Checks the source files below `root`; tests are free to import what they like.
 * @returns what is forbidden, one a line: `file:line message`
 */
export function importFaults(root: string): string[] {
  const faults: string[] = [];
  const files = globSync('{glossary,components,platform,entrypoints}/**/*.{ts,tsx}', { cwd: root });
  for (const file of files.map((path) => path.split(sep).join('/')).sort()) {
    if (/\.test\.tsx?$|\.d\.ts$|\/testing\//.test(file)) continue;
    const zone = zoneOf(file);
    if (zone === undefined) {
      faults.push(`${file}:1 stands in no known part: add it to the table in scripts/imports.ts`);
      continue;
    }
    const text = readFileSync(join(root, file), 'utf8');
    for (const match of IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)])) {
      const from = (match.groups?.['from'] ?? '').replace(/\?.*$/, '');
      const target = from.startsWith('.')
        ? relative(root, join(root, dirname(file), from))
            .split(sep)
            .join(posix.sep)
        : from;
      const allowed = zone.may.some((place) => inside(target, place));
      const asType = zone.types?.some((place) => inside(target, place)) === true;
      if (allowed || (asType && isTypeOnly(match[0], match.groups?.['type'] !== undefined))) continue;
      const line = text
        .slice(0, match.index + match[0].lastIndexOf(match.groups?.['from'] ?? ''))
        .split('\n').length;
      faults.push(
        `${file}:${line} ${zone.path} may not import ${target}${asType ? ', but for types' : ''} (scripts/imports.ts)`,
      );
    }
  }
  return faults;
}
