/** Bundles packages from npm for a test page, as the page's own script. */
import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';

const ENTRY = 'virtual-entry';

/**
 * Bundles a module given as text into one classic script.
 * @param source may import packages, and files by their path from the project's root
 * @param mode `development` builds of frameworks say more
 */
export async function bundle(
  source: string,
  mode: 'development' | 'production' = 'production',
): Promise<string> {
  const root = resolve('.');
  const output = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'silent',
    mode,
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    // Packages that ask for several versions of one library must still share it.
    resolve: { dedupe: ['lexical'] },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? resolve(root, 'entry.ts') : null),
        load: (id) => (id === resolve(root, 'entry.ts') ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', name: 'bundled' } },
    },
  });
  const [first] = Array.isArray(output) ? output : [output as Rollup.RollupOutput];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('Nothing was bundled.');
  return chunk.code;
}
