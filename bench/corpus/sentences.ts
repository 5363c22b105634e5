/** The text that the benchmark's pages are made of: our own explanations, sentence by sentence. */

import { type CompiledGlossary, compileGlossary } from '../../glossary/compile/glossary.ts';
import { WordHits } from '../../glossary/match/find-words.ts';
import { openIndex } from '../../glossary/match/index-view.ts';
import { findCandidates } from '../../glossary/match/spot.ts';
import { reword, type Wording } from '../../glossary/wording.ts';

export interface Sentences {
  /** None of our words stands in them: what most of the web is like. */
  plain: string[];
  /** At least one of our words stands in them. */
  ours: string[];
}

const WORDING: Wording = { baby: 'baby', loss: 'miscarriage', country: 'all' };
/** Shorter ones are fragments. */
const SHORTEST = 30;

const sentencesOf = (text: string): string[] =>
  reword(text, WORDING)
    .split(/(?<=[.?!])\s+/)
    .filter((s) => s.length >= SHORTEST);

/** @returns the sentences of all entries; each is judged by the glossary's own index */
export function readSentences(glossary: CompiledGlossary): Sentences {
  const index = openIndex(glossary.index);
  const hits = new WordHits();
  const plain: string[] = [];
  const ours: string[] = [];
  for (const entry of glossary.entries) {
    for (const sentence of [entry.short, entry.more ?? '', entry.help ?? ''].flatMap(sentencesOf)) {
      (findCandidates(sentence, index, hits).length > 0 ? ours : plain).push(sentence);
    }
  }
  return { plain, ours };
}

export const compileOurs = (): CompiledGlossary => compileGlossary('glossary');
