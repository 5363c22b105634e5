/** From words to forms: walks the trie over the words found and names every form that stands in the text. */

import type { WordHits } from './find-words.ts';
import { EXACT, type IndexView } from './index-view.ts';
import { lettersOf } from './tokens.ts';
import { CHAR_BASE } from './vocabulary.ts';

/** A form at a place; whether it means what we explain is judged later. Offsets are UTF-16, end exclusive. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly form: number;
}

const isUpper = (letters: string): boolean => letters === letters.toUpperCase();

/** Capitals count ("EP", not "ep"). @param wanted as in `PackedIndex.exact` */
function hasCapitals(letters: string, wanted: string): boolean {
  const count = Number(wanted);
  if (count > 0)
    return isUpper(letters.slice(0, count)) && (letters.length === count || letters.slice(count) === 's');
  return wanted === '' ? isUpper(letters) : letters === wanted || letters === `${wanted}s`;
}

/** The trie node below `node` by this word, or 0. */
function child(index: IndexView, node: number, word: number): number {
  const { nodes, edges } = index;
  const end = nodes[2 * node + 2] as number;
  let sibling = 0;
  for (let e = nodes[2 * node] as number; e < end; e++) {
    sibling += edges.charCodeAt(e) - CHAR_BASE;
    if (sibling >= word) return sibling === word ? e + 1 : 0;
  }
  return 0;
}

/** @returns every form found, by start and then longest first; forms may overlap */
export function findForms(text: string, index: IndexView, hits: WordHits): Found[] {
  const found: Found[] = [];

  /** Takes the forms that end at hit `j`, which led to `node`, and goes on from there. */
  function follow(node: number, start: number, j: number): void {
    const end = hits.ends[j] as number;
    const last = index.nodes[2 * node + 3] as number;
    for (let form = index.nodes[2 * node + 1] as number; form < last; form++) {
      const flags = index.flags(form);
      if (flags & EXACT && !hasCapitals(lettersOf(text.slice(start, end)), index.exactText(form))) continue;
      found.push({ start, end, form });
    }
    const next = j + 1;
    if (next === hits.count || hits.apart[next] === 1) return;
    const to = child(index, node, hits.words[next] as number);
    if (to !== 0) follow(to, start, next);
    const number = hits.numbers[next] as number;
    const toNumber = number < 0 ? 0 : child(index, node, number);
    if (toNumber !== 0) follow(toNumber, start, next);
  }

  for (let i = 0; i < hits.count; i++) {
    const start = hits.starts[i] as number;
    const from = found.length;
    const node = index.rootNode[hits.words[i] as number] as number;
    if (node !== 0) follow(node, start, i);
    const number = hits.numbers[i] as number;
    const numberNode = number < 0 ? 0 : (index.rootNode[number] as number);
    if (numberNode !== 0) follow(numberNode, start, i);
    if (found.length - from > 1) {
      const longestFirst = found.splice(from).sort((a, b) => b.end - a.end);
      found.push(...longestFirst);
    }
  }
  return found;
}
