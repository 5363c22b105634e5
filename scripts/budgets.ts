/** How big the built extension may be. */

export interface Budget {
  /** Below `.output/chrome-mv3`. */
  file: string;
  /** Bytes, as `gzip -9` packs it. */
  gzip: number;
  why: string;
}

export const BUDGETS: readonly Budget[] = [
  {
    file: 'content-script.js',
    gzip: 60_000,
    why: 'it is loaded into every frame of every page, with the spotting index in it',
  },
  {
    file: 'marks.js',
    gzip: 30_000,
    why: 'marks wait for it, in every frame with words to explain',
  },
];
