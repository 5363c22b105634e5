/** The packages that people use for this, set up to find whole words and to change nothing in the page. */
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import { AhoCorasick } from '@monyone/aho-corasick/greedy';
import AdvancedMark from 'advanced-mark.js';
import Mark from 'mark.js';
import { joinedText } from './floor.ts';

/** What may stand beside a word; only white space counts by default. */
const LIMITERS = [...'.,;:!?()[]{}"\'“”‘’–-/'];

/** Both libraries ask before they wrap a match; "no" makes them finders. */
const counting = (Library: typeof Mark, terms: readonly string[], more: object) => () => {
  let found = 0;
  new Library(document.body).mark([...terms], {
    accuracy: { value: 'exactly', limiters: LIMITERS },
    separateWordSearch: false,
    ...more,
    filter: () => {
      found++;
      return false;
    },
  });
  return found;
};

export const markJs = (terms: readonly string[]): (() => number) => counting(Mark, terms, {});

export const advancedMark = (terms: readonly string[]): (() => number) =>
  counting(AdvancedMark as typeof Mark, terms, { combinePatterns: true });

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code > 191;

/** The automaton knows nothing of words or capitals, so both are done around it. */
export function ahoCorasick(terms: readonly string[], fast: boolean): () => number {
  const Automaton = fast ? FastAhoCorasick : AhoCorasick;
  const automaton = new Automaton(terms.map((t) => t.toLowerCase()));
  return () => {
    const text = joinedText().toLowerCase();
    let found = 0;
    for (const { begin, end } of automaton.matchInText(text)) {
      if (!isLetter(text.charCodeAt(begin - 1)) && !isLetter(text.charCodeAt(end))) found++;
    }
    return found;
  };
}
