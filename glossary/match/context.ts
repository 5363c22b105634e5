/** Looks at the words around a form to tell whether it is meant as we explain it. */
import { BLOCK_BORDER } from './chars.ts';
import type { Context } from './index-view.ts';
import { tokenize } from './tokens.ts';

/** Words on each side that count as close by: about two sentences. */
export const CLOSE_WORDS = 30;
/** Characters read on each side for them; long words and mark-up white space included. */
const REACH = 400;
/** Context words this short must match whole ("IVF", not "OBject"). */
const WHOLE_WORD = 3;

export interface Surroundings {
  /** Folded words before and after, without the form itself: " a b | c d ". */
  around: string;
  /** The same with the form in its place. */
  with: string;
}

/** The words close to text[start, end), in the same block. */
export function surroundings(text: string, start: number, end: number): Surroundings {
  const from = Math.max(text.lastIndexOf(BLOCK_BORDER, start - 1) + 1, start - REACH, 0);
  const border = text.indexOf(BLOCK_BORDER, end);
  const to = Math.min(border < 0 ? text.length : border, end + REACH);
  const words = (part: string) => tokenize(part).map((t) => t.word);
  const before = words(text.slice(from, start)).slice(-CLOSE_WORDS).join(' ');
  const after = words(text.slice(end, to)).slice(0, CLOSE_WORDS).join(' ');
  return {
    around: ` ${before} | ${after} `,
    with: ` ${before} ${words(text.slice(start, end)).join(' ')} ${after} `,
  };
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
  text: string,
  start: number,
  end: number,
): Verdict {
  if (context === null) return YES;
  const words = surroundings(text, start, end);
  const against = context.not.find((w) => stands(words.with, w));
  if (against !== undefined) return { says: 'no', because: `"${against}" stands close by` };
  return !needed || context.near.some((w) => stands(words.around, w)) ? YES : { says: 'nothing' };
}
