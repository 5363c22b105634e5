/**
 * Classes and folds UTF-16 code units, so that one table look-up tells the matcher all it needs of a character.
 * Checked against Unicode's own decomposition (`normalize('NFKD')`) in chars.test.ts; a table because calling
 * `normalize` at start costs over a millisecond in every page.
 */

/** White space, hyphens, quotes, symbols: parts words, keeps a phrase together. */
export const SOFT = 0;
/** Soft hyphens, zero-width and combining characters: as if they were not there. */
export const IGNORED = 1;
/** Sentence punctuation, brackets and block borders: parts words and phrases. */
export const BREAK = 2;
/** A letter of another script: part of a word that is none of ours. */
export const OTHER = 3;
/** `&`, `/` and `+`: words of their own, so that "D&E" is not "D E". */
export const SIGN = 4;
/** Apostrophes: dropped inside a word, with the s of a possessive. */
export const APOSTROPHE = 5;
/** Full stop and comma: part of a number between digits, soft after an initial, else a break. */
export const POINT = 6;
/** From here to `FOLDED` exclusive: one character that stands for two letters. */
export const LIGATURE = 7;
/** From here on, the value is the folded ASCII letter or digit itself. */
export const FOLDED = 48;

/** Whether a class is a digit, and whether a character of this class is part of a word. */
export const isDigit = (cls: number): boolean => cls >= 48 && cls <= 57;
export const isWordClass = (cls: number): boolean => cls === OTHER || cls >= LIGATURE;

/** The letters behind each ligature class, from `LIGATURE` on. */
export const LIGATURES = ['ae', 'oe', 'ss', 'fi', 'fl', 'ff', 'ffi', 'ffl', 'st'] as const;

/** Put between two blocks of text; no phrase reaches across it. */
export const BLOCK_BORDER = '\0';

/** Code units below this are in the table. */
const LIMIT = 0x2100;

// U+00C0 to U+024F and U+1E00 to U+1EFF: base letter, digit n = ligature n, ? = a letter we do not use.
const LATIN_1 =
  'aaaaaa1ceeeeiiii?nooooo ouuuuy?3aaaaaa1ceeeeiiii?nooooo ouuuuy?yaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkk?llllll??llnnnnnn???oooooo22rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsb????????????????ff????i????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aaaa11??ggkkoooo??j???gg??nnaa11??aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy???????????????b????????????';
const LATIN_2 =
  'aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??3?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????';

function fill(table: Uint8Array, from: number, to: number, value: number): void {
  table.fill(value, from, to + 1);
}

/** By the browser's own calls: this runs cold in every page, where a loop over the letters is slow. */
function fillLatin(table: Uint8Array, from: number, letters: string): void {
  let classes = letters
    .replaceAll(' ', String.fromCharCode(SOFT))
    .replaceAll('?', String.fromCharCode(OTHER));
  for (let n = 1; n <= LIGATURES.length; n++)
    classes = classes.replaceAll(String(n), String.fromCharCode(LIGATURE + n - 1));
  new TextEncoder().encodeInto(classes, table.subarray(from));
}

function setAll(table: Uint8Array, characters: string, value: number): void {
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = value;
}

function makeTable(): Uint8Array {
  const table = new Uint8Array(LIMIT);
  fill(table, 0x0000, 0x0008, BREAK);
  setAll(table, '!:;?()[]{}|<>=_@\\…•·¿¡§¶«»‹›', BREAK);
  setAll(table, '&/+', SIGN);
  setAll(table, "'’ʼ‘′`´", APOSTROPHE);
  setAll(table, '.,', POINT);
  for (let c = 48; c <= 57; c++) table[c] = c;
  for (let c = 97; c <= 122; c++) {
    table[c] = c;
    table[c - 32] = c;
  }
  setAll(table, 'ªº', OTHER);
  fillLatin(table, 0x00c0, LATIN_1);
  fill(table, 0x0250, 0x02ff, OTHER);
  table[0x02bc] = APOSTROPHE;
  fill(table, 0x0300, 0x036f, IGNORED);
  fill(table, 0x0370, 0x1dff, OTHER);
  fill(table, 0x1ab0, 0x1aff, IGNORED);
  fill(table, 0x1dc0, 0x1dff, IGNORED);
  fillLatin(table, 0x1e00, LATIN_2);
  fill(table, 0x1f00, 0x1fff, OTHER);
  setAll(
    table,
    '\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064',
    IGNORED,
  );
  fill(table, 0x202a, 0x202e, IGNORED);
  fill(table, 0x2066, 0x206f, IGNORED);
  fill(table, 0x20d0, 0x20ff, IGNORED);
  return table;
}

export const CHAR_TABLE: Uint8Array = makeTable();
export const CHAR_LIMIT: number = LIMIT;

/** The class of a code unit beyond the table. */
export function highClass(code: number): number {
  // Full-width forms fold to ASCII; Latin ligatures to their letters.
  if (code >= 0xff01 && code <= 0xff5e) return CHAR_TABLE[code - 0xfee0] ?? SOFT;
  if (code >= 0xfb00 && code <= 0xfb06) return [12, 10, 11, 13, 14, 15, 15][code - 0xfb00] ?? OTHER;
  if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xfe20 && code <= 0xfe2f) || code === 0xfeff)
    return IGNORED;
  if ((code >= 0x2c60 && code <= 0x2dff) || (code >= 0xa640 && code <= 0xabff)) return OTHER;
  if (code >= 0xfb07 && code <= 0xfdff) return OTHER;
  // Chinese, Japanese and Korean write no spaces, and emoji stick to words: both part words.
  return SOFT;
}

/** The class or folded letter of any code unit. */
export function charClass(code: number): number {
  return code < LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
}
