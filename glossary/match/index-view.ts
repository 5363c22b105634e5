/**
 * Opens the spotting index. It travels as a few strings: text compresses far better than hashes or base64 do, and
 * filling the tables from it takes a fraction of a millisecond, so nothing is parsed in the page.
 */
import { findingHash } from './hash.ts';

/** Bits of a form's flags. */
export const SPOT_PAGE = 1;
export const SPOT_SENTENCE = 2;
export const EXACT = 4;
export const HARSH = 8;
export const LOOKALIKE = 16;
export const SPOT_STRICT = 32;

/** Added to each number that is written as a character, to keep clear of control characters. */
export const CHAR_BASE = 32;

/** More forms than this less one cannot share one wording. */
export const FORMS_RADIX = 8;

/** What glossary/compile/index.ts writes. A string of numbers has one character a number (CHAR_BASE + n). */
export interface PackedIndex {
  /** Vocabulary, sorted; per word a capital for what it shares with the one before, then the rest (`unpackWords`). */
  words: string;
  /** Other writings of words (plurals, the other English) in the same manner, and the number of the word for each. */
  otherWords: string;
  otherBases: string;
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
  /** Letters and digits of the exact forms, one a line, in the order of forms. */
  exact: string;
}

/** "A" stands for no letter shared with the word before, "Z" for 25 or more: words themselves hold no capitals. */
export const SHARED_BASE = 65;
export const MOST_SHARED = 25;
/** Behind a word that has a plural with "s". */
export const PLURAL = '$';

/** Takes packed words apart. */
function unpackWords(packed: string): { words: string[]; plurals: number[] } {
  const words: string[] = [];
  const plurals: number[] = [];
  let last = '';
  for (const [part] of packed.matchAll(/[A-Z][^A-Z]*/g)) {
    const plural = part.endsWith(PLURAL);
    last = last.slice(0, part.charCodeAt(0) - SHARED_BASE) + part.slice(1, plural ? -1 : undefined);
    if (plural) plurals.push(words.length);
    words.push(last);
  }
  return { words, plurals };
}

/** All writings of the vocabulary: the words themselves first, by their number. */
function writings(packed: PackedIndex): Pick<IndexView, 'writings' | 'words'> & { count: number } {
  const { words, plurals } = unpackWords(packed.words);
  const others = unpackWords(packed.otherWords).words;
  const all = [...words, ...plurals.map((word) => `${words[word]}s`), ...others];
  const numbersOf = new Uint16Array(all.length);
  for (let i = 0; i < words.length; i++) numbersOf[i] = i;
  numbersOf.set(plurals, words.length);
  numbers(packed.otherBases, numbersOf.subarray(all.length - others.length));
  return { writings: all, words: numbersOf, count: words.length };
}

/** Words which must or must not stand close to a form, folded. */
export interface Context {
  readonly near: readonly string[];
  readonly not: readonly string[];
}

export interface IndexView {
  /** Every writing of a word: itself, its plural, its other spelling. */
  readonly writings: readonly string[];
  /** Number of the word by that of the writing. */
  readonly words: Uint16Array;
  /** Finding hash by number of the writing. */
  readonly hashes: Int32Array;
  /** Open-addressed table: number of the writing + 1 by finding hash; its length is a power of two. */
  readonly slots: Int32Array;
  /** One bit per hash bucket: clear means that no word of ours has this hash. */
  readonly filter: Uint8Array;
  /** Word of each edge; edge n - 1 leads to node n. */
  readonly edgeWords: Int32Array;
  /** Edges of node n are `firstEdge[n]` to `firstEdge[n + 1]`. */
  readonly firstEdge: Int32Array;
  /** Root edges by word number: the node, or 0. */
  readonly rootNode: Int32Array;
  /** Forms that end in node n are `firstForm[n]` to `firstForm[n + 1]`. */
  readonly firstForm: Int32Array;
  readonly formEntry: Uint16Array;
  readonly formFlags: Uint8Array;
  /** Capitals of an exact form, letters and digits only. */
  exactText(form: number): string;
  context(form: number): Context | null;
}

/** Bits of a hash that the filter looks at: 4 KB, few false alarms up to some 5,000 words. */
export const FILTER_BITS = 15;

function numbers<T extends Int32Array | Uint16Array | Uint8Array>(text: string, into: T): T {
  for (let i = 0; i < text.length; i++) into[i] = text.charCodeAt(i) - CHAR_BASE;
  return into;
}

function hashTable(words: readonly string[]): Pick<IndexView, 'hashes' | 'slots' | 'filter'> {
  let size = 16;
  while (size < words.length * 3) size *= 2;
  const hashes = new Int32Array(words.length);
  const slots = new Int32Array(size);
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  for (let w = 0; w < words.length; w++) {
    const hash = findingHash(words[w] as string);
    hashes[w] = hash;
    const bit = hash & ((1 << FILTER_BITS) - 1);
    filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = w + 1;
  }
  return { hashes, slots, filter };
}

function trie(packed: PackedIndex, words: number): Pick<IndexView, 'edgeWords' | 'firstEdge' | 'rootNode'> {
  const { edges } = packed;
  const nodes = edges.length + 1;
  const children = (n: number) => Math.floor((packed.nodes.charCodeAt(n) - CHAR_BASE) / FORMS_RADIX);
  const firstEdge = new Int32Array(nodes + 1);
  let rootEdges = edges.length;
  for (let n = 1; n < nodes; n++) rootEdges -= children(n);
  firstEdge[1] = rootEdges;
  for (let n = 1; n < nodes; n++) firstEdge[n + 1] = (firstEdge[n] as number) + children(n);
  const edgeWords = numbers(edges, new Int32Array(edges.length));
  const rootNode = new Int32Array(words);
  for (let n = 0; n < nodes; n++) {
    let word = 0;
    for (let e = firstEdge[n] as number; e < (firstEdge[n + 1] as number); e++) {
      word += edgeWords[e] as number;
      edgeWords[e] = word;
      if (n === 0) rootNode[word] = e + 1;
    }
  }
  return { edgeWords, firstEdge, rootNode };
}

const listOf = (list: string): string[] => (list === '' ? [] : list.split('|'));

/** Opens an index. */
export function openIndex(packed: PackedIndex): IndexView {
  const { count, ...vocabulary } = writings(packed);
  const firstForm = new Int32Array(packed.nodes.length + 1);
  for (let n = 0; n < packed.nodes.length; n++) {
    const forms = (packed.nodes.charCodeAt(n) - CHAR_BASE) % FORMS_RADIX;
    firstForm[n + 1] = (firstForm[n] as number) + forms;
  }
  // Contexts and capitals are needed by few pages: taken apart at first use.
  let contextLines: string[] | undefined;
  let exact: Map<number, string> | undefined;
  const opened = new Map<number, Context>();
  const formFlags = numbers(packed.flags, new Uint8Array(packed.flags.length));
  return {
    ...vocabulary,
    ...hashTable(vocabulary.writings),
    ...trie(packed, count),
    firstForm,
    formEntry: numbers(packed.entries, new Uint16Array(packed.entries.length)),
    formFlags,
    context(form) {
      const n = packed.contexts.charCodeAt(form) - CHAR_BASE;
      if (n === 0) return null;
      let context = opened.get(n);
      if (!context) {
        contextLines ??= packed.contextWords.split('\n');
        const [near = '', not = ''] = (contextLines[n - 1] as string).split('!');
        context = { near: listOf(near), not: listOf(not) };
        opened.set(n, context);
      }
      return context;
    },
    exactText(form) {
      if (!exact) {
        const lines = packed.exact.split('\n').values();
        exact = new Map();
        for (const [f, flags] of formFlags.entries())
          if (flags & EXACT) exact.set(f, lines.next().value ?? '');
      }
      return exact.get(form) ?? '';
    },
  };
}
