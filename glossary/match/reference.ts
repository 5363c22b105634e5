/**
 * A slow, obvious matcher for tests: compares the words of the text with the words of every form at every place.
 * The fast path (find-words, find-forms) must give the same.
 */
import type { IndexForm } from '../compile/index.ts';
import { tokenize, withoutNumbers } from './tokens.ts';

export interface ReferenceHit {
  start: number;
  end: number;
  text: string;
}

/**
 * All forms in `text`, by start, then longest first, then wording.
 * @param joined words that the index reads as another (compile/same-words.ts)
 */
export function referenceForms(
  text: string,
  forms: readonly IndexForm[],
  joined: ReadonlyMap<string, string> = new Map(),
): ReferenceHit[] {
  const read = (word: string) => joined.get(word) ?? word;
  const tokens = tokenize(text).map((t) => ({ ...t, word: read(t.word) }));
  const split = forms.map((form) => ({ form, words: tokenize(form.text, true).map((t) => read(t.word)) }));
  const same = (word: string, wanted: string) =>
    word === wanted || (/\d/.test(word) && withoutNumbers(word) === wanted);
  const hits: ReferenceHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    for (const { form, words } of split) {
      const here = tokens.slice(i, i + words.length);
      if (here.length < words.length) continue;
      if (!here.every((t, k) => same(t.word, words[k] as string) && (k === 0 || !t.apart))) continue;
      const start = (here[0] as (typeof here)[0]).start;
      const end = (here.at(-1) as (typeof here)[0]).end;
      const plain = (s: string) => s.replace(/[^\p{L}\p{N}]/gu, '');
      const letters = plain(text.slice(start, end));
      const capitals = plain(form.text);
      if (form.rule.exact && letters !== capitals && letters !== `${capitals}s`) continue;
      hits.push({ start, end, text: form.text });
    }
  }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end || (a.text < b.text ? -1 : 1));
}
