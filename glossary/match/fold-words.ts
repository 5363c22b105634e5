/** The words of a stretch of text, folded and joined by spaces: what tokenize() gives, many times faster. */
import {
  APOSTROPHE,
  BREAK,
  CHAR_LIMIT,
  CHAR_TABLE,
  charClass,
  FOLDED,
  highClass,
  IGNORED,
  isDigit,
  isWordClass,
  LIGATURE,
  LIGATURES,
  OTHER,
  POINT,
  SIGN,
} from './chars.ts';

export interface FoldedWords {
  /** Each word with a space behind it. */
  readonly words: string;
  /** Where each word begins in the text, UTF-16. */
  readonly starts: readonly number[];
  /** Where each begins in `words`, and the length of that. */
  readonly places: readonly number[];
}

/** A character folds to three letters at most (a ligature). */
const WIDEST = 3;
const SPACE = 32;
const decoder = new TextDecoder('latin1');
let letters = new Uint8Array(0);

const classAt = (text: string, i: number, to: number): number =>
  i < to ? charClass(text.charCodeAt(i)) : BREAK;

/** Where the next character that counts stands; `to` where there is none. */
function nextAt(text: string, i: number, to: number): number {
  let j = i + 1;
  while (j < to && charClass(text.charCodeAt(j)) === IGNORED) j++;
  return Math.min(j, to);
}

/** Reads text[from, to) as if nothing stood around it. A letter of another script is "?". */
export function foldWords(text: string, from: number, to: number): FoldedWords {
  const starts: number[] = [];
  const places = [0];
  if (letters.length < WIDEST * (to - from) + 1) letters = new Uint8Array(WIDEST * (to - from) + 1);
  const out = letters;
  /** Where in `out` to go on, and where the word being read begins. */
  let at = 0;
  let word = 0;
  let last = BREAK;
  for (let i = from; i <= to; i++) {
    const code = i < to ? text.charCodeAt(i) : 0;
    // Mostly run cold, where a call takes longer than all the rest.
    const cls = code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
    if (cls >= FOLDED) {
      if (at === word) starts.push(i);
      out[at++] = cls;
      last = cls;
      continue;
    }
    if (cls === IGNORED) continue;
    if (cls >= LIGATURE || cls === OTHER) {
      if (at === word) starts.push(i);
      for (const letter of LIGATURES[cls - LIGATURE] ?? '?') out[at++] = letter.charCodeAt(0);
      last = cls;
      continue;
    }
    let goesOn = false;
    if (at > word && (cls === APOSTROPHE || cls === POINT)) {
      const next = nextAt(text, i, to);
      const following = classAt(text, next, to);
      if (cls === POINT) {
        goesOn = isDigit(last) && isDigit(following);
        if (goesOn) out[at++] = code;
      } else if (following === 115 && !isWordClass(classAt(text, nextAt(text, next, to), to))) i = next;
      else goesOn = isWordClass(following);
    }
    last = cls;
    if (goesOn) continue;
    if (at > word) {
      out[at++] = SPACE;
      places.push(at);
      word = at;
    }
    if (cls === SIGN) {
      starts.push(i);
      out[at++] = code;
      out[at++] = SPACE;
      places.push(at);
      word = at;
    }
  }
  return { words: decoder.decode(out.subarray(0, at)), starts, places };
}
