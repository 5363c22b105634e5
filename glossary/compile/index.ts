/** Writes the spotting index: a sorted vocabulary and the forms as a trie over its words (layout: index-view.ts). */
import type { Form } from '../entry.ts';
import {
  EXACT,
  FORMS_RADIX,
  HARSH,
  LOOKALIKE,
  type PackedIndex,
  SPOT_PAGE,
  SPOT_SENTENCE,
  SPOT_STRICT,
} from '../match/index-view.ts';
import { lettersOf, tokenize } from '../match/tokens.ts';
import { CHAR_BASE, MOST_SHARED, PLURAL, SHARED_BASE } from '../match/vocabulary.ts';
import { type FormWords, joinWords, splitForms } from './same-words.ts';

/** A written form of an entry, with the rule of the form that it was made from. */
export interface IndexForm {
  entry: number;
  text: string;
  rule: Omit<Form, 'text'>;
  lookalike?: boolean;
}

interface Node {
  children: Map<number, Node>;
  forms: IndexForm[];
}

const newNode = (): Node => ({ children: new Map(), forms: [] });

const folded = (list: readonly string[] | undefined): string =>
  [
    ...new Set(
      (list ?? []).map((w) =>
        tokenize(w)
          .map((t) => t.word)
          .join(' '),
      ),
    ),
  ]
    .filter(Boolean)
    .sort()
    .join('|');

const flagsOf = (form: IndexForm): number =>
  (form.rule.spot === 'page' ? SPOT_PAGE : 0) |
  (form.rule.spot === 'sentence' ? SPOT_SENTENCE : 0) |
  (form.rule.spot === 'strict' ? SPOT_STRICT : 0) |
  (form.rule.exact ? EXACT : 0) |
  (form.rule.harsh ? HARSH : 0) |
  (form.lookalike ? LOOKALIKE : 0);

/** Words, each without what it shares with the one before; a mark behind those that have a plural with "s". */
function packWords(words: readonly string[], plurals: ReadonlySet<string> = new Set()): string {
  let packed = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1] ?? '';
    let shared = 0;
    while (shared < MOST_SHARED && shared < word.length && word[shared] === before[shared]) shared++;
    packed +=
      String.fromCharCode(SHARED_BASE + shared) + word.slice(shared) + (plurals.has(word) ? PLURAL : '');
  }
  return packed;
}

/** Numbers as characters; surrogates begin at 0xD800. */
function written(values: readonly number[], what: string): string {
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  if (most + CHAR_BASE >= 0xd800) throw new Error(`${what}: ${most} is more than the index can hold`);
  return values.map((n) => String.fromCharCode(n + CHAR_BASE)).join('');
}

function buildTrie(forms: readonly FormWords[], numbers: ReadonlyMap<string, number>): Node[] {
  const root = newNode();
  for (const { form, words } of forms) {
    let node = root;
    for (const word of words) {
      const number = numbers.get(word) as number;
      let next = node.children.get(number);
      if (!next) {
        next = newNode();
        node.children.set(number, next);
      }
      node = next;
    }
    if (node === root) throw new Error(`the form "${form.text}" has no words`);
    node.forms.push(form);
  }
  const nodes = [root];
  for (const node of nodes) {
    node.children = new Map([...node.children].sort(([a], [b]) => a - b));
    nodes.push(...node.children.values());
  }
  return nodes;
}

/** Forms that end in a node, and edges that leave it, in one number; the root's edges are those that are left. */
function nodeNumber({ forms, children }: Node, i: number): number {
  if (forms.length >= FORMS_RADIX) throw new Error(`"${forms[0]?.text}" stands in ${forms.length} rules`);
  return forms.length + FORMS_RADIX * (i === 0 ? 0 : children.size);
}

/** The capitals of an exact form, as `PackedIndex.exact` has them. */
function capitalsOf(text: string, plurals: ReadonlySet<string>): string {
  const letters = lettersOf(text);
  if (letters !== letters.toUpperCase()) return letters;
  const last = tokenize(text, true).at(-1)?.word;
  return last !== undefined && plurals.has(last) ? String(letters.length) : '';
}

/**
 * Compiles forms into an index.
 * @throws Error where a form has no words, or a limit of the layout is passed
 */
export function compileIndex(forms: readonly IndexForm[]): PackedIndex {
  const split = splitForms(forms);
  const joined = joinWords(split);
  const vocabulary = [...new Set(split.flatMap((f) => f.words))].sort();
  const numberOf = new Map(vocabulary.map((w, i) => [w, i]));
  const plurals = new Set([...joined].filter(([word, base]) => word === `${base}s`).map(([, base]) => base));
  const others = [...joined]
    .filter(([word, base]) => word !== `${base}s`)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const nodes = buildTrie(split, numberOf);
  const steps = nodes.flatMap((n) => [...n.children.keys()].map((word, i, all) => word - (all[i - 1] ?? 0)));
  const inOrder = nodes.flatMap((n) => n.forms);
  // Sorted, words and contexts alike: neighbours share most of their letters, which compresses.
  const keys = inOrder.map(({ rule }) => `${folded(rule.near)}!${folded(rule.not)}`);
  const contexts = [...new Set(keys)].filter((key) => key !== '!').sort();
  const contextNumberOf = new Map(contexts.map((key, i) => [key, i + 1]));
  const contextNumbers = keys.map((key) => contextNumberOf.get(key) ?? 0);
  // Text first, then numbers of a kind together: so they compress best.
  return {
    words: packWords(vocabulary, plurals),
    otherWords: packWords(others.map(([word]) => word)),
    writings: vocabulary.length + plurals.size + others.length,
    letters: [...vocabulary, ...others.map(([word]) => word)].reduce((sum, word) => sum + word.length, 0),
    contextWords: contexts.join('\n'),
    exact: inOrder.flatMap((f) => (f.rule.exact ? [capitalsOf(f.text, plurals)] : [])).join('\n'),
    nodes: written(nodes.map(nodeNumber), 'words after a word'),
    flags: written(inOrder.map(flagsOf), 'flags'),
    entries: written(
      inOrder.map((f) => f.entry),
      'entries',
    ),
    contexts: written(contextNumbers, 'contexts'),
    otherBases: written(
      others.map(([, base]) => numberOf.get(base) as number),
      'vocabulary',
    ),
    edges: written(steps, 'words'),
  };
}
