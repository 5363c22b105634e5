/** Looks at the words around a form to tell whether it is meant as we explain it. */
import { BLOCK_BORDER } from './chars.ts';
import type { Context } from './index-view.ts';
import { type Token, tokenize } from './tokens.ts';

/** Words on each side that count as close by: about two sentences. */
export const CLOSE_WORDS = 30;
/** Characters on each side that hold those words, white space and mark-up included. */
const REACH = 600;
/** Characters read beyond, in a block that is longer, so that the next forms need no new reading. */
const AHEAD = 4000;
/** Context words this short must match whole ("IVF", not "OBject"). */
const WHOLE_WORD = 3;

export interface Surroundings {
  /** Folded words before and after, without the form itself: " a b | c d ". */
  around: string;
  /** The same with the form in its place. */
  with: string;
}

/** Reads the words around forms of one text. The block that it read last is kept: forms stand close together. */
export class ContextReader {
  private readonly text: string;
  /** Where the reading begins; forms from `first` to `last` have all their words in it. */
  private from = 0;
  private first = 0;
  private last = -1;
  private tokens: readonly Token[] = [];
  /** Their words, a space behind each, and where each begins there. */
  private words = '';
  private readonly places: number[] = [];

  constructor(text: string) {
    this.text = text;
  }

  /** The words close to text[start, end), in the same block. */
  around(start: number, end: number): Surroundings {
    this.read(start, end);
    const { tokens, words, places } = this;
    let low = 0;
    let high = tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tokens[middle] as Token).start + this.from < start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < tokens.length && (tokens[after] as Token).start + this.from < end) after++;
    const from = places[Math.max(0, low - CLOSE_WORDS)];
    const to = places[after + CLOSE_WORDS];
    return {
      around: ` ${words.slice(from, places[low])}| ${words.slice(places[after], to)}`,
      with: ` ${words.slice(from, to)}`,
    };
  }

  private read(start: number, end: number): void {
    const { text } = this;
    if (start >= this.first && end <= this.last) return;
    const block = text.lastIndexOf(BLOCK_BORDER, start - 1) + 1;
    const border = text.indexOf(BLOCK_BORDER, end);
    const blockEnd = border < 0 ? text.length : border;
    this.from = Math.max(block, start - REACH, 0);
    const to = Math.min(blockEnd, end + REACH + AHEAD);
    this.tokens = tokenize(text.slice(this.from, to));
    this.words = '';
    this.places.length = 0;
    for (const { word } of this.tokens) {
      this.places.push(this.words.length);
      this.words += `${word} `;
    }
    // Behind the last word too.
    this.places.push(this.words.length);
    this.first = start;
    this.last = to === blockEnd ? to : to - REACH;
  }
}

/** Whether a context word (a start of words; whole where it is short) stands there. */
export function stands(words: string, wanted: string): boolean {
  return words.includes(wanted.length <= WHOLE_WORD ? ` ${wanted} ` : ` ${wanted}`);
}

/** What the words around a form say: it is meant, it is not, or they say nothing. */
export type Verdict = { says: 'yes' } | { says: 'no'; because: string } | { says: 'nothing' };

const YES: Verdict = { says: 'yes' };

/** Judges a form by its context rule. `near` counts only where `needed`. */
export function judge(
  context: Context | null,
  needed: boolean,
  reader: ContextReader,
  start: number,
  end: number,
): Verdict {
  if (context === null) return YES;
  const words = reader.around(start, end);
  const against = context.not.find((w) => stands(words.with, w));
  if (against !== undefined) return { says: 'no', because: `"${against}" stands close by` };
  return !needed || context.near.some((w) => stands(words.around, w)) ? YES : { says: 'nothing' };
}
