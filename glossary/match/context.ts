/** Looks at the words around a form to tell whether it is meant as we explain it. */
import { BLOCK_BORDER } from './chars.ts';
import { type FoldedWords, foldWords } from './fold-words.ts';
import type { Context, ContextWords } from './index-view.ts';

/** Words on each side that count as close by: about two sentences. */
export const CLOSE_WORDS = 30;
/** Characters on each side that hold those words, white space and mark-up included. */
const REACH = 600;
/** Characters read beyond, in a block that is longer, so that the next forms need no new reading. */
const AHEAD = 4000;

/** Letters that fold to others, characters as if they were not there: all but ASCII and what typesetters put in its place. */
const UNPLAIN = /[^\0-\x7f\xa0‘’“”–—…•]/;
/** Of these, what is dropped inside a word. */
const APOSTROPHES = /['`‘’]/g;

/** Reads the words around forms of one text. The stretch that it read last is kept: forms stand close together. */
export class ContextReader {
  private readonly text: string;
  /** Forms from `first` to `last` have all their words in the stretch. */
  private first = 0;
  private last = -1;
  private from = 0;
  private to = 0;
  private folded: FoldedWords | null = null;
  /** In small letters, without apostrophes; null where more than that is to be folded. */
  private plain: string | null | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether one of these words can stand close to text[start, end): far quicker told than whether it does. */
  mayHave({ parts }: ContextWords, start: number, end: number): boolean {
    this.reach(start, end);
    if (this.plain === undefined) {
      const small = this.text.slice(this.from, this.to).toLowerCase();
      this.plain = UNPLAIN.test(small) ? null : small.replace(APOSTROPHES, '');
    }
    const { plain } = this;
    return plain === null || parts.some((part) => plain.includes(part));
  }

  /**
   * The folded words close to text[start, end), in the same block: " a b c d ".
   * @param without leaves the form itself out: " a b | c d "
   */
  around(start: number, end: number, without: boolean): string {
    this.reach(start, end);
    this.folded ??= foldWords(this.text, this.from, this.to);
    const { starts, words, places } = this.folded;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < start) low = middle + 1;
      else high = middle;
    }
    let after = low;
    while (after < starts.length && (starts[after] as number) < end) after++;
    const from = places[Math.max(0, low - CLOSE_WORDS)];
    const to = places[after + CLOSE_WORDS];
    return without
      ? ` ${words.slice(from, places[low])}| ${words.slice(places[after], to)}`
      : ` ${words.slice(from, to)}`;
  }

  /** Moves the stretch where it does not hold what stands close to text[start, end). */
  private reach(start: number, end: number): void {
    const { text } = this;
    if (start >= this.first && end <= this.last) return;
    const block = text.lastIndexOf(BLOCK_BORDER, start - 1) + 1;
    const border = text.indexOf(BLOCK_BORDER, end);
    const blockEnd = border < 0 ? text.length : border;
    this.from = Math.max(block, start - REACH, 0);
    this.to = Math.min(blockEnd, end + REACH + AHEAD);
    this.folded = null;
    this.plain = undefined;
    this.first = start;
    this.last = this.to === blockEnd ? this.to : this.to - REACH;
  }
}

/** What the words around a form say: it is meant, it is not, or they say nothing. */
export type Verdict = { says: 'yes' } | { says: 'no'; because: string } | { says: 'nothing' };

const YES: Verdict = { says: 'yes' };
const NOTHING: Verdict = { says: 'nothing' };

/** Whether a word of `words` begins so. Looking for the space before it would stop at every word. */
function hasWord(words: string, start: string): boolean {
  let at = words.indexOf(start);
  while (at > 0 && words[at - 1] !== ' ') at = words.indexOf(start, at + 1);
  return at > 0;
}

/** Judges a form by its context rule. `near` counts only where `needed`. */
export function judge(
  context: Context | null,
  needed: boolean,
  reader: ContextReader,
  start: number,
  end: number,
): Verdict {
  if (context === null) return YES;
  const { near, not } = context;
  if (not.starts.length > 0 && reader.mayHave(not, start, end)) {
    const words = reader.around(start, end, false);
    const against = not.starts.find((w) => hasWord(words, w));
    if (against !== undefined) return { says: 'no', because: `"${against.trim()}" stands close by` };
  }
  if (!needed) return YES;
  if (!reader.mayHave(near, start, end)) return NOTHING;
  const words = reader.around(start, end, true);
  return near.starts.some((w) => hasWord(words, w)) ? YES : NOTHING;
}
