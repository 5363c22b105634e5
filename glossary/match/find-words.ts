/** The hot loop: one pass over the code units of a text that finds every word of our vocabulary. */
import {
  APOSTROPHE,
  BREAK,
  CHAR_LIMIT,
  CHAR_TABLE,
  charClass,
  FOLDED,
  highClass,
  IGNORED,
  LIGATURE,
  LIGATURES,
  OTHER,
  POINT,
  SIGN,
  SOFT,
} from './chars.ts';
import { foldWords } from './fold-words.ts';
import { findingHash, HASH_MASK, HASH_SEED, HASH_SHIFT } from './hash.ts';
import type { IndexView } from './index-view.ts';
import { withoutNumbers } from './tokens.ts';
import { mayHave } from './vocabulary.ts';
import { isNumber, isWordAt, numberHash } from './word-at.ts';

const encoder = new TextEncoder();

/** Letters, as distinct from digits, are folded to this and more. */
const LETTER = 97;
/** The first byte of a character that takes several. */
const LEAD = 16;
/** Class or folded letter by byte. */
const BYTE_TABLE = new Uint8Array(256).fill(LEAD);
BYTE_TABLE.set(CHAR_TABLE.subarray(0, 128));

/** Stands for a letter of another script in a hash; tokenize() writes it as "?". */
const STRANGE = 63;

/** Words of our vocabulary in a text, in order; none that only goes on with a form that does not stand there. Grows as needed and is used again for the next text. */
export class WordHits {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  words = new Int32Array(1024);
  /** The word with its numbers as "#", where the vocabulary has it too ("12" in "12 + 3"); else -1. */
  numbers = new Int32Array(1024);
  /** 1 where a phrase cannot reach here from the hit before. */
  apart = new Int32Array(1024);
  /** The text in UTF-8, ended by a zero: a byte is read several times faster than a character of a string. */
  bytes = new Uint8Array(0);

  /** Takes in a text. @returns its length in bytes */
  read(text: string): number {
    for (let size = text.length + (text.length >> 3) + 8; ; size *= 2) {
      if (this.bytes.length < size) this.bytes = new Uint8Array(size);
      const { read, written } = encoder.encodeInto(text, this.bytes);
      if (read < text.length || written === this.bytes.length) continue;
      this.bytes[written] = 0;
      return written;
    }
  }

  push(start: number, end: number, word: number, number: number, apart: number): void {
    const n = this.count++;
    if (n === this.starts.length) this.grow();
    this.starts[n] = start;
    this.ends[n] = end;
    this.words[n] = word;
    this.numbers[n] = number;
    this.apart[n] = apart;
  }

  private grow(): void {
    const size = this.starts.length * 2;
    const wider = (from: Int32Array) => {
      const to = new Int32Array(size);
      to.set(from);
      return to;
    };
    this.starts = wider(this.starts);
    this.ends = wider(this.ends);
    this.words = wider(this.words);
    this.numbers = wider(this.numbers);
    this.apart = wider(this.apart);
  }
}

/** The number of the word at text[start, end), or -1. Its letters decide: other words can have the same hash. */
function lookUp(index: IndexView, hash: number, text: string, start: number, end: number): number {
  const { slots, records, letters } = index;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const at = slots[slot] as number;
    if (at === 0) return -1;
    if (
      records[at] === hash &&
      isWordAt(text, start, end, letters, records[at + 1] as number, records[at + 2] as number)
    )
      return records[at + 3] as number;
  }
}

const ANY_NUMBER = '#';
const ANY_NUMBER_HASH = findingHash(ANY_NUMBER);

/** A word with digits may be one of a form with `#` for the numbers. */
function numberWord(index: IndexView, text: string, start: number, end: number): number {
  // Nearly all are digits alone.
  if (isNumber(text, start, end)) return lookUp(index, ANY_NUMBER_HASH, ANY_NUMBER, 0, 1);
  const hash = numberHash(text, start, end);
  if (!mayHave(index.filter, hash)) return -1;
  const word = withoutNumbers(foldWords(text, start, end).words.replaceAll(' ', ''));
  return lookUp(index, hash, word, 0, word.length);
}

/** First code unit after `i` that counts; -1 past the end. */
function after(text: string, i: number): number {
  for (let j = i + 1; j < text.length; j++) {
    const code = text.charCodeAt(j);
    if ((code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code)) !== IGNORED) return j;
  }
  return -1;
}

const classAt = (text: string, i: number): number => {
  if (i < 0) return BREAK;
  const code = text.charCodeAt(i);
  return code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
};

/** Finds the words of the vocabulary in `text` that a form can need; `hits` is emptied first. Same words as tokenize(), 50 times faster. */
export function findWords(text: string, index: IndexView, hits: WordHits): void {
  // No closure may see these: V8 would keep them in memory instead of registers.
  hits.count = 0;
  const length = hits.read(text);
  const bytes = hits.bytes;
  const table = BYTE_TABLE;
  const { filter, beginnings } = index;
  /** Bytes so far beyond one a code unit: byte i is code unit i - wide. */
  let wide = 0;
  let hash = HASH_SEED;
  let letters = 0;
  let start = 0;
  let end = 0;
  /** 64 is set while the word has letters only: digits lack that bit. */
  let allLetters = 64;
  let apart = 1;
  let last = BREAK;
  for (let i = 0; i <= length; i++) {
    let cls = table[bytes[i] as number] as number;
    if (cls >= LETTER) {
      const from = i;
      if (letters === 0) start = i - wide;
      do {
        hash = ((hash << HASH_SHIFT) - hash + cls) & HASH_MASK;
        cls = table[bytes[++i] as number] as number;
      } while (cls >= LETTER);
      // Most words end at a space and are none of ours.
      if (cls === SOFT && letters === 0 && !mayHave(apart === 1 ? beginnings : filter, hash)) {
        hash = HASH_SEED;
        apart = 1;
        last = SOFT;
        continue;
      }
      last = LETTER;
      letters += i - from;
      end = i - wide;
    }
    if (cls !== SOFT) {
      let code = bytes[i] as number;
      if (cls === LEAD) {
        const more = code < 0xe0 ? 1 : code < 0xf0 ? 2 : 3;
        // A pair of surrogates, four bytes, is none of ours; two code units.
        wide += more === 3 ? 2 : more;
        code &= 0x3f >> more;
        for (const to = i + more; i < to; ) code = (code << 6) | ((bytes[++i] as number) & 0x3f);
        cls = more === 3 ? SOFT : charClass(code);
      }
      if (cls === IGNORED) continue;
      if (cls >= LIGATURE || cls === OTHER) {
        if (letters === 0) start = i - wide;
        if (cls >= FOLDED) {
          hash = ((hash << HASH_SHIFT) - hash + cls) & HASH_MASK;
          allLetters &= cls;
          letters++;
        } else {
          const pair = cls === OTHER ? '?' : (LIGATURES[cls - LIGATURE] as string);
          for (let k = 0; k < pair.length; k++) {
            hash = ((hash << HASH_SHIFT) - hash + pair.charCodeAt(k)) & HASH_MASK;
            letters++;
          }
          if (cls === OTHER) allLetters &= STRANGE | 64;
        }
        end = i + 1 - wide;
        last = cls;
        continue;
      }
      if (cls === APOSTROPHE && letters > 0) {
        const next = after(text, i - wide);
        const following = classAt(text, next);
        last = cls;
        if (following === OTHER || following >= LIGATURE) {
          const beyond = following === 115 ? classAt(text, after(text, next)) : FOLDED;
          if (beyond === OTHER || beyond >= LIGATURE) continue;
          // On to the s, past the end of which the loop goes on.
          while (i - wide < next) {
            for (i++; ((bytes[i + 1] as number) & 0xc0) === 0x80; i++) wide++;
          }
        }
        cls = SOFT;
      } else if (cls === POINT) {
        if (letters > 0 && last >= 48 && last <= 57) {
          const following = classAt(text, after(text, i - wide));
          if (following >= 48 && following <= 57) {
            hash = ((hash << HASH_SHIFT) - hash + code) & HASH_MASK;
            letters++;
            last = cls;
            continue;
          }
        }
        last = cls;
        cls = letters === 1 && code === 46 ? SOFT : BREAK;
      } else last = cls;
    } else last = cls;
    if (letters > 0) {
      let word = -1;
      // Where no phrase reaches here, only a word with which forms begin is of use.
      if (mayHave(apart === 1 ? beginnings : filter, hash)) word = lookUp(index, hash, text, start, end);
      const number = allLetters === 0 ? numberWord(index, text, start, end) : -1;
      if (word < 0 && number < 0) apart = 1;
      else {
        hits.push(start, end, word < 0 ? number : word, word < 0 ? -1 : number, apart);
        apart = 0;
      }
      letters = 0;
      hash = HASH_SEED;
      allLetters = 64;
    }
    if (cls === BREAK) apart = 1;
    else if (cls === SIGN) {
      const at = i - wide;
      const word = lookUp(index, findingHash(text.charAt(at)), text, at, at + 1);
      if (word < 0) apart = 1;
      else {
        hits.push(at, at + 1, word, -1, apart);
        apart = 0;
      }
    }
  }
}
