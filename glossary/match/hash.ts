/** Word hashes. Kept below 2^30: larger integers are boxed by V8, which makes the loop 2.5 times slower. */

export const HASH_MASK = 0x3fffffff;
export const HASH_SEED = 7;
export const HASH_FACTOR = 31;

/** Hash of a folded word, as the hot loop of find-words.ts builds it letter by letter. */
export function findingHash(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++)
    hash = (Math.imul(hash, HASH_FACTOR) + word.charCodeAt(i)) & HASH_MASK;
  return hash;
}
