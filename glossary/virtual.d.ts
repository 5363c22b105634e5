/** Made at build by glossary/compile/plugin.ts from glossary/entries and glossary/sources.yaml. */
declare module 'virtual:glossary/entries' {
  import type { StoredEntry } from './present.ts';

  export const entries: StoredEntry[];
}

declare module 'virtual:glossary/index' {
  import type { PackedIndex } from './match/index-view.ts';

  export const index: PackedIndex;
  /** Entry ids by their number in the index. */
  export const ids: string[];
}
