/**
 * Word hashes. A hash grows by h * 31 + letter, written as shift and difference: below 2^25 no step of it leaves the
 * range of small integers, so that V8 boxes nothing, not even in code that it has not compiled yet.
 */

export const HASH_MASK = 0x1ffffff;
export const HASH_SEED = 7;
export const HASH_SHIFT = 5;

/** Hash of a folded word, as the hot loop of find-words.ts builds it letter by letter. */
export function findingHash(word: string): number {
  let hash = HASH_SEED;
  for (let i = 0; i < word.length; i++) hash = ((hash << HASH_SHIFT) - hash + word.charCodeAt(i)) & HASH_MASK;
  return hash;
}
