/** Word hashes. Kept below 2^30: larger integers are boxed by V8, which makes the loop 2.5 times slower. */

export const HASH_MASK = 0x3fffffff;
/** Start values and multipliers of the two independent hashes: one finds, the other confirms. */
export const SEED_A = 7;
export const SEED_B = 5381;
export const FACTOR_A = 31;
export const FACTOR_B = 65_599;

/** One step of a hash; `code` is a folded letter, digit or sign. */
export const step = (hash: number, code: number, factor: number): number =>
  (Math.imul(hash, factor) + code) & HASH_MASK;

function hashOf(word: string, seed: number, factor: number): number {
  let h = seed;
  for (let i = 0; i < word.length; i++) h = step(h, word.charCodeAt(i), factor);
  return h;
}

/** Hash by which a folded word is found. */
export const findingHash = (word: string): number => hashOf(word, SEED_A, FACTOR_A);
/** Hash by which a found word is confirmed. */
export const confirmingHash = (word: string): number => hashOf(word, SEED_B, FACTOR_B);
