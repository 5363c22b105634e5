/**
 * Opens the spotting index. It travels as a few strings: text compresses far better than hashes or base64 do, and
 * filling the tables from it takes a fraction of a millisecond, so nothing is parsed in the page.
 */
import { CHAR_BASE, openVocabulary, type PackedVocabulary, type Vocabulary } from './vocabulary.ts';

/** Bits of a form's flags. */
export const SPOT_PAGE = 1;
export const SPOT_SENTENCE = 2;
export const EXACT = 4;
export const HARSH = 8;
export const LOOKALIKE = 16;
export const SPOT_STRICT = 32;

/** More forms than this less one cannot share one wording. */
export const FORMS_RADIX = 8;

/** What glossary/compile/index.ts writes. A string of numbers has one character a number (CHAR_BASE + n). */
export interface PackedIndex extends PackedVocabulary {
  /** Trie in breadth-first order; per edge its word's number less that of the sibling before it. */
  edges: string;
  /** Per node: how many forms end in it, and FORMS_RADIX times how many edges leave it; the root has the rest of them. */
  nodes: string;
  /** Per form, in the order of nodes: entry number, flags, context number + 1 or 0. */
  entries: string;
  flags: string;
  contexts: string;
  /** One context a line, `near|near!not|not`. */
  contextWords: string;
  /**
   * Letters and digits of the exact forms, one a line, in the order of forms. Where all are capitals: nothing, or how
   * many they are if the word has a plural, whose "s" is small.
   */
  exact: string;
}

/** Words that can stand close to a form. */
export interface ContextWords {
  /** Folded: starts of words ("loss"), or whole ones with a space behind ("ivf "). */
  readonly starts: readonly string[];
  /** The longest run of letters and digits of each: where it stands nowhere, neither does the word. */
  readonly parts: readonly string[];
}

/** Words which must or must not stand close to a form. */
export interface Context {
  readonly near: ContextWords;
  readonly not: ContextWords;
}

export interface IndexView extends Vocabulary {
  /** Per edge, in breadth-first order: its word's number less that of the sibling before it, and CHAR_BASE. */
  readonly edges: string;
  /**
   * Two numbers a node, side by side since they are read together: its first edge and the first form that ends in it; the
   * next node's are the ends. Edge n - 1 leads to node n.
   */
  readonly nodes: Int32Array;
  /** Root edges by word number: the node, or 0. */
  readonly rootNode: Int32Array;
  entry(form: number): number;
  flags(form: number): number;
  /** As in `PackedIndex.exact`. */
  exactText(form: number): string;
  context(form: number): Context | null;
}

function trie({ edges, nodes, entries, writings }: PackedIndex): Pick<IndexView, 'nodes' | 'rootNode'> {
  const count = nodes.length;
  const table = new Int32Array(2 * count + 2);
  let edge = edges.length;
  let form = entries.length;
  // From the end, since the root's edges are those that are left.
  for (let n = count; n > 0; n--) {
    table[2 * n] = edge;
    table[2 * n + 1] = form;
    const number = nodes.charCodeAt(n - 1) - CHAR_BASE;
    const forms = number % FORMS_RADIX;
    edge -= (number - forms) / FORMS_RADIX;
    form -= forms;
  }
  const rootNode = new Int32Array(writings);
  for (let e = 0, word = 0; e < (table[2] as number); e++) {
    word += edges.charCodeAt(e) - CHAR_BASE;
    rootNode[word] = e + 1;
  }
  return { nodes: table, rootNode };
}

/** Matches every character of `PackedIndex.flags` that does not have `EXACT`. */
function inexact(): RegExp {
  const stretches: string[] = [];
  const written = (flags: number) => `\\u${(CHAR_BASE + flags).toString(16).padStart(4, '0')}`;
  for (let from = 0; from < 2 * SPOT_STRICT; from += 2 * EXACT)
    stretches.push(`${written(from)}-${written(from + EXACT - 1)}`);
  return new RegExp(`[${stretches.join('')}]`, 'g');
}

/** Context words are starts of words; those this short must match whole ("IVF", not "OBject"). */
const WHOLE_WORD = 3;

function contextWords(list: string): ContextWords {
  const words = list === '' ? [] : list.split('|');
  return {
    starts: words.map((word) => (word.length <= WHOLE_WORD ? `${word} ` : word)),
    parts: words.map((word) => word.split(/[^a-z0-9]/).sort((a, b) => b.length - a.length)[0] as string),
  };
}

/** The index, opened when it is first asked for: many frames hold no text at all. */
export function lazyIndex(packed: PackedIndex): () => IndexView {
  let index: IndexView | undefined;
  return () => {
    index ??= openIndex(packed);
    return index;
  };
}

/** Opens an index. What few pages need stays as it is packed, or is taken apart at first use. */
export function openIndex(packed: PackedIndex): IndexView {
  const nodes = trie(packed);
  let contextLines: string[] | undefined;
  let exact: { lines: string[]; others: RegExp } | undefined;
  const exactTexts = new Map<number, string>();
  const opened = new Map<number, Context>();
  const flags = (form: number) => packed.flags.charCodeAt(form) - CHAR_BASE;
  return {
    ...nodes,
    ...openVocabulary(packed, nodes.rootNode),
    edges: packed.edges,
    entry: (form) => packed.entries.charCodeAt(form) - CHAR_BASE,
    flags,
    context(form) {
      const n = packed.contexts.charCodeAt(form) - CHAR_BASE;
      if (n === 0) return null;
      let context = opened.get(n);
      if (!context) {
        contextLines ??= packed.contextWords.split('\n');
        const [near = '', not = ''] = (contextLines[n - 1] as string).split('!');
        context = { near: contextWords(near), not: contextWords(not) };
        opened.set(n, context);
      }
      return context;
    },
    exactText(form) {
      let text = exactTexts.get(form);
      if (text === undefined) {
        exact ??= { lines: packed.exact.split('\n'), others: inexact() };
        // Its line is told by how many exact forms stand before it; the browser counts quicker than cold code.
        text = exact.lines[packed.flags.slice(0, form).replace(exact.others, '').length] ?? '';
        exactTexts.set(form, text);
      }
      return text;
    },
  };
}
