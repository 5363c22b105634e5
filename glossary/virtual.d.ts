/** Made at build by glossary/compile/plugin.ts from glossary/entries and glossary/sources.yaml. */
declare module 'virtual:glossary/entries' {
  import type { StoredEntry } from './present.ts';

  export const entries: StoredEntry[];
}

declare module 'virtual:glossary/index' {
  /** The spotting index, base64 of the bytes that glossary/match/index-view.ts reads. */
  export const index: string;
  /** Entry ids by their number in the index. */
  export const ids: string[];
}
