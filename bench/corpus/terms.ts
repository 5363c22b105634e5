/** Lists of 50 to 50,000 terms: our glossary's forms first, then made ones. */
import type { CompiledGlossary } from '../../glossary/compile/glossary.ts';
import { compileIndex } from '../../glossary/compile/index.ts';
import type { PackedIndex } from '../../glossary/match/index-view.ts';
import { tokenize } from '../../glossary/match/tokens.ts';
import { randomFrom } from './random.ts';
import type { Sentences } from './sentences.ts';

/** Of the made terms, the part that stands in the text of the pages: 50,000 of them find some 20,000 matches a MB. */
const OCCURRING = 0.01;
/** Of the made terms, the part that are single words. */
const SINGLE = 0.3;

export interface TermList {
  terms: string[];
  packed: PackedIndex;
}

const keyOf = (text: string): string =>
  tokenize(text)
    .map((t) => t.word)
    .join(' ');

/** One name of each entry, then all their other forms; each group mixed, so that a short list is no alphabet's start. */
function ourForms(glossary: CompiledGlossary): string[] {
  const random = randomFrom(11);
  const forms = glossary.forms.filter((f) => !f.lookalike && !f.text.includes('#'));
  const first = new Map<number, string>();
  for (const form of forms) if (!first.has(form.entry)) first.set(form.entry, form.text);
  const names = new Set(first.values());
  return [
    ...random.shuffled([...names]),
    ...random.shuffled(forms.map((f) => f.text).filter((text) => !names.has(text))),
  ];
}

/** Word pairs that stand in the text, with nothing but a space between them. */
function pairsIn(sentences: Sentences): string[] {
  const pairs = new Set<string>();
  for (const sentence of [...sentences.plain, ...sentences.ours]) {
    for (const match of sentence.matchAll(/\b(?=([a-z]{3,} [a-z]{3,})\b)/g)) pairs.add(match[1] as string);
  }
  return [...pairs];
}

/** Words in the longest list: the index holds some 55,000. */
const MOST_WORDS = 30_000;

/** @returns a function that makes words which look like ours and mean nothing */
function wordMaker(sentences: Sentences): () => string {
  const random = randomFrom(13);
  const words = [...new Set(sentences.plain.join(' ').match(/[a-z]{5,}/g) ?? [])];
  const made = Array.from({ length: MOST_WORDS }, () => {
    const [a, b] = [random.pick(words), random.pick(words)];
    return a.slice(0, Math.ceil(a.length / 2)) + b.slice(Math.floor(b.length / 2));
  });
  return () => random.pick(made);
}

/** @returns the first `count` terms of one long list, and the index of them */
export function termList(count: number, glossary: CompiledGlossary, sentences: Sentences): TermList {
  const random = randomFrom(17);
  const made = wordMaker(sentences);
  const pairs = random.shuffled(pairsIn(sentences));
  const taken = new Map<string, string>();
  const add = (text: string) => {
    const key = keyOf(text);
    if (key !== '' && !taken.has(key)) taken.set(key, text);
  };
  for (const form of ourForms(glossary)) if (taken.size < count) add(form);
  while (taken.size < count) {
    const pair = random.next() < OCCURRING ? pairs.pop() : undefined;
    if (pair) add(pair);
    else if (random.next() < SINGLE) add(made());
    else add([made(), made(), made()].slice(0, 2 + random.below(2)).join(' '));
  }
  const terms = [...taken.values()];
  const rule = { spot: 'anywhere', exact: false, harsh: false } as const;
  return { terms, packed: compileIndex(terms.map((text, i) => ({ entry: i, text, rule }))) };
}
