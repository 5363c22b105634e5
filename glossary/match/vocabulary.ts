/** Takes the packed vocabulary apart into letters and a hash table: one pass over its bytes, since it runs cold. */
import { HASH_MASK, HASH_SEED, HASH_SHIFT } from './hash.ts';

/** Added to each number that is written as a character, to keep clear of control characters. */
export const CHAR_BASE = 32;

/** "A" stands for no letter shared with the word before, "Z" for 25 or more: words themselves hold no capitals. */
export const SHARED_BASE = 65;
export const MOST_SHARED = 25;
/** Behind a word that has a plural with "s". */
export const PLURAL = '$';

const PLURAL_CODE = 36;
const LETTER_S = 115;

/** Bytes of a filter: fewer than eight bits a word let too much pass, so it grows with the table. */
const LEAST_FILTER = 4096;

/** Whether a filter leaves it open that one of its words has this hash. */
export const mayHave = (filter: Uint8Array, hash: number): boolean =>
  (((filter[(hash >> 3) & (filter.length - 1)] as number) >> (hash & 7)) & 1) === 1;

export interface PackedVocabulary {
  /** Sorted; per word a capital for what it shares with the one before, then the rest, then perhaps PLURAL. */
  words: string;
  /** Other writings of words (the other English) in the same manner. */
  otherWords: string;
  /** The number of the word for each of these, as a character (CHAR_BASE + n). */
  otherBases: string;
  /** How many writings there are, plurals included, and letters in all of them but for the plurals. */
  writings: number;
  letters: number;
}

/** Every writing of a word: itself, its plural, its other spelling. */
export interface Vocabulary {
  /** Letters of all writings. */
  readonly letters: Uint8Array;
  /**
   * Four numbers for each writing, side by side since they are read together: finding hash, where it begins and ends in
   * `letters` (a plural is its word and one letter more), number of the word. The first four are empty.
   */
  readonly records: Int32Array;
  /** Open-addressed table: place of the writing's record, or 0, by finding hash; its length is a power of two. */
  readonly slots: Int32Array;
  /** One bit per hash bucket: clear means that no word of ours has this hash. */
  readonly filter: Uint8Array;
  /** The same of the words with which forms begin. */
  readonly beginnings: Uint8Array;
}

/** Opens a vocabulary. @param begins by word number: not 0 where a form begins with the word */
export function openVocabulary(packed: PackedVocabulary, begins: Int32Array): Vocabulary {
  const source = new TextEncoder().encode(`${packed.words}${packed.otherWords}A`);
  const count = packed.writings;
  const firstOther = count - packed.otherBases.length;
  let size = 16;
  while (size < count * 3) size *= 2;
  // Room for an "s" behind each word.
  const letters = new Uint8Array(packed.letters + count);
  const records = new Int32Array((count + 1) * 4);
  const slots = new Int32Array(size);
  const filter = new Uint8Array(Math.max(LEAST_FILTER, size / 4));
  const beginnings = new Uint8Array(filter.length);
  /** Hash of the word so far, by its length. */
  const prefixes = [HASH_SEED];
  let writing = 0;
  let word = 0;
  let start = 0;
  let at = 0;
  let hash = HASH_SEED;

  // The first capital says nothing; one more at the end closes the last word.
  for (let i = 1; i < source.length; i++) {
    let code = source[i] as number;
    if (code === PLURAL_CODE || (code >= SHARED_BASE && code <= SHARED_BASE + MOST_SHARED)) {
      const number =
        writing < firstOther ? word : packed.otherBases.charCodeAt(writing - firstOther) - CHAR_BASE;
      const record = ++writing * 4;
      records[record] = hash;
      records[record + 1] = start;
      records[record + 2] = at;
      records[record + 3] = number;
      const byte = (hash >> 3) & (filter.length - 1);
      const bit = 1 << (hash & 7);
      filter[byte] = (filter[byte] as number) | bit;
      if (begins[number] !== 0) beginnings[byte] = (beginnings[byte] as number) | bit;
      let slot = hash & (size - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
      slots[slot] = record;
      if (code !== PLURAL_CODE) {
        const shared = code - SHARED_BASE;
        letters.copyWithin(at, start, start + shared);
        start = at;
        at += shared;
        hash = prefixes[shared] as number;
        word++;
        continue;
      }
      code = LETTER_S;
    }
    letters[at++] = code;
    hash = ((hash << HASH_SHIFT) - hash + code) & HASH_MASK;
    prefixes[at - start] = hash;
  }
  return { letters, records, slots, filter, beginnings };
}
