/** Reads one folded word where it stands in a text, without making strings: same words as tokenize(). */
import {
  APOSTROPHE,
  CHAR_LIMIT,
  CHAR_TABLE,
  FOLDED,
  highClass,
  IGNORED,
  isDigit,
  LIGATURE,
  LIGATURES,
  OTHER,
} from './chars.ts';
import { HASH_MASK, HASH_SEED, HASH_SHIFT } from './hash.ts';

/** Stands for a letter of another script; tokenize() writes it as "?". */
const STRANGE = 63;
/** Stands for a run of digits in a form ("#"). */
const NUMBER = 35;

/** Whether the word at text[start, end), whose borders findWords has set, is that of letters[from, to). */
export function isWordAt(
  text: string,
  start: number,
  end: number,
  letters: Uint8Array,
  from: number,
  to: number,
): boolean {
  let k = from;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const cls = code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
    if (cls >= FOLDED) {
      if (letters[k++] !== cls) return false;
    } else if (cls === OTHER) {
      if (letters[k++] !== STRANGE) return false;
    } else if (cls >= LIGATURE) {
      const pair = LIGATURES[cls - LIGATURE] as string;
      for (let p = 0; p < pair.length; p++) if (letters[k++] !== pair.charCodeAt(p)) return false;
    } else if (cls !== IGNORED && cls !== APOSTROPHE && letters[k++] !== code) return false;
  }
  return k === to;
}

/** Whether text[start, end) is written in ASCII digits alone. */
export function isNumber(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** Finding hash of the word at text[start, end) with each run of digits as "#". */
export function numberHash(text: string, start: number, end: number): number {
  let hash = HASH_SEED;
  let inNumber = false;
  const add = (letter: number) => {
    if (isDigit(letter)) {
      if (inNumber) return;
      inNumber = true;
      hash = ((hash << HASH_SHIFT) - hash + NUMBER) & HASH_MASK;
      return;
    }
    inNumber = false;
    hash = ((hash << HASH_SHIFT) - hash + letter) & HASH_MASK;
  };
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    const cls = code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
    if (cls >= FOLDED) add(cls);
    else if (cls === OTHER) add(STRANGE);
    else if (cls >= LIGATURE) {
      const pair = LIGATURES[cls - LIGATURE] as string;
      for (let k = 0; k < pair.length; k++) add(pair.charCodeAt(k));
    } else if (cls !== IGNORED && cls !== APOSTROPHE) add(code);
  }
  return hash;
}
