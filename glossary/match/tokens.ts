/** Splits text into folded words the slow, readable way: for building the index and for checks. */
import {
  APOSTROPHE,
  BREAK,
  charClass,
  FOLDED,
  IGNORED,
  isDigit,
  isWordClass,
  LIGATURE,
  LIGATURES,
  OTHER,
  POINT,
  SIGN,
} from './chars.ts';

export interface Token {
  /** Folded text; a letter of another script is "?". */
  word: string;
  /** UTF-16 offsets in the text, end exclusive. */
  start: number;
  end: number;
  /** A phrase cannot reach from the token before to this one. */
  apart: boolean;
}

/** Class of the nearest character that counts, to the right of `i`. */
function classAfter(text: string, i: number): [cls: number, at: number] {
  for (let j = i + 1; j < text.length; j++) {
    const cls = charClass(text.charCodeAt(j));
    if (cls !== IGNORED) return [cls, j];
  }
  return [BREAK, text.length];
}

/** Letters that fold to themselves in small: nearly all of a text. */
const LETTERS = /[A-Za-z]+/y;

/** @returns the folded words of `text` in order. `#` in a form stays a word character where `digits` is set. */
export function tokenize(text: string, digits = false): Token[] {
  const tokens: Token[] = [];
  let word = '';
  let start = 0;
  let end = 0;
  let apart = false;
  let lastClass = BREAK;
  const close = () => {
    if (word !== '') {
      tokens.push({ word, start, end, apart });
      apart = false;
    }
    word = '';
  };
  const add = (letters: string, i: number) => {
    if (word === '') start = i;
    word += letters;
    end = i + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = digits && code === 35 ? code : charClass(code);
    if (cls === IGNORED) continue;
    LETTERS.lastIndex = i;
    if (code < 128 && cls >= 97 && LETTERS.test(text)) {
      const { lastIndex } = LETTERS;
      add(text.slice(i, lastIndex).toLowerCase(), i);
      i = lastIndex - 1;
      end = lastIndex;
    } else if (cls >= FOLDED || cls === 35) add(String.fromCharCode(cls), i);
    else if (cls >= LIGATURE) add(LIGATURES[cls - LIGATURE] ?? '?', i);
    else if (cls === OTHER) add('?', i);
    else if (cls === APOSTROPHE && word !== '') {
      const [next, at] = classAfter(text, i);
      if (next === 115 && !isWordClass(classAfter(text, at)[0])) {
        close();
        i = at;
      } else if (!isWordClass(next)) close();
    } else if (cls === POINT) {
      const [next] = classAfter(text, i);
      if (word !== '' && isDigit(lastClass) && isDigit(next)) word += String.fromCharCode(code);
      else {
        const soft = code === 46 && word.length === 1;
        close();
        if (!soft) apart = true;
      }
    } else {
      close();
      if (cls === SIGN) {
        tokens.push({ word: String.fromCharCode(code), start: i, end: i + 1, apart });
        apart = false;
      } else if (cls === BREAK) apart = true;
    }
    lastClass = cls;
  }
  close();
  return tokens;
}

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Letters and digits alone, capitals as they are: what tells an abbreviation ("D & C" as "DC"). */
export const lettersOf = (text: string): string =>
  // The second pattern takes the browser half a millisecond to make, in every page.
  BEYOND_ASCII.test(text) ? text.replace(/[^\p{L}\p{N}]/gu, '') : text.replace(/[^a-z0-9]/gi, '');

/** A word with every run of digits written as "#", by which "8w3d" and "12w1d" are the same form. */
export const withoutNumbers = (word: string): string => word.replace(/\d+/g, '#');
