/** Reads the spotting index: views over the bytes that glossary/compile/index.ts writes; nothing is parsed. */

/** First number of the bytes; raised whenever the layout changes. */
export const INDEX_VERSION = 0x50570001;
/** Numbers in the header: version, words, nodes, forms, root edges, contexts, bytes of strings. */
export const HEADER_LENGTH = 7;

/** Bits of a form's flags. */
export const SPOT_PAGE = 1;
export const SPOT_SENTENCE = 2;
export const EXACT = 4;
export const HARSH = 8;
export const LOOKALIKE = 16;

/** Words which must or must not stand close to a form, folded. */
export interface Context {
  readonly near: readonly string[];
  readonly not: readonly string[];
}

export interface IndexView {
  /** Open-addressed table: word number + 1 by finding hash; its length is a power of two. */
  readonly slots: Int32Array;
  /** One bit per hash bucket: clear means that no word of ours has this hash. */
  readonly filter: Uint8Array;
  readonly findingHashes: Int32Array;
  readonly confirmingHashes: Int32Array;
  /** Trie, nodes in breadth-first order: node n > 0 is reached by `edgeWords[n - 1]`. */
  readonly edgeWords: Int32Array;
  readonly firstEdge: Int32Array;
  /** Root edges by word number: the node, or 0. */
  readonly rootNode: Int32Array;
  /** Forms that end in node n are `firstForm[n]` to `firstForm[n + 1]`. */
  readonly firstForm: Int32Array;
  readonly formEntry: Uint16Array;
  readonly formFlags: Uint8Array;
  /** Number of a form's context + 1, or 0. */
  readonly formContext: Uint16Array;
  /** Capitals of an exact form, letters and digits only. */
  readonly exactText: (form: number) => string;
  readonly context: (form: number) => Context | null;
}

/** Bits of a hash that the filter looks at: 4 KB, few false alarms up to some 5,000 words. */
export const FILTER_BITS = 15;

/** Bytes of base64 text; the native decoder where there is one (Chromium 140, Firefox 133). */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const native = (Uint8Array as unknown as { fromBase64?: (t: string) => Uint8Array<ArrayBuffer> })
    .fromBase64;
  if (native) return native.call(Uint8Array, text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

function prefixSums(counts: Uint8Array, first: number): Int32Array {
  const sums = new Int32Array(counts.length + 1);
  let sum = first;
  for (let i = 0; i < counts.length; i++) {
    sums[i] = sum;
    sum += counts[i] as number;
  }
  sums[counts.length] = sum;
  return sums;
}

function hashTable(hashes: Int32Array): { slots: Int32Array; filter: Uint8Array } {
  let size = 16;
  while (size < hashes.length * 3) size *= 2;
  const slots = new Int32Array(size);
  const filter = new Uint8Array(1 << (FILTER_BITS - 3));
  for (let w = 0; w < hashes.length; w++) {
    const hash = hashes[w] as number;
    const bit = hash & ((1 << FILTER_BITS) - 1);
    filter[bit >> 3] = (filter[bit >> 3] as number) | (1 << (bit & 7));
    let slot = hash & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = w + 1;
  }
  return { slots, filter };
}

/**
 * Opens an index.
 * @throws RangeError where the bytes are no index of this version
 */
export function openIndex(bytes: Uint8Array<ArrayBuffer>): IndexView {
  const header = new Int32Array(bytes.buffer, bytes.byteOffset, HEADER_LENGTH);
  const [version = 0, words = 0, nodes = 0, forms = 0, rootEdges = 0, contexts = 0, stringBytes = 0] = header;
  let at = HEADER_LENGTH * 4;
  const take = <T>(
    make: new (buffer: ArrayBuffer, offset: number, length: number) => T,
    size: number,
    n: number,
  ): T => {
    const view = new make(bytes.buffer, bytes.byteOffset + at, n);
    at += Math.ceil((size * n) / 4) * 4;
    return view;
  };
  if (version !== INDEX_VERSION) throw new RangeError('not a spotting index of this version');
  const findingHashes = take(Int32Array, 4, words);
  const confirmingHashes = take(Int32Array, 4, words);
  const edges = nodes - 1;
  const wide = words > 0xffff;
  const edgeWords = Int32Array.from(
    take<Int32Array | Uint16Array>(wide ? Int32Array : Uint16Array, wide ? 4 : 2, edges),
  );
  const childCounts = take(Uint8Array, 1, nodes);
  const formCounts = take(Uint8Array, 1, nodes);
  const formEntry = take(Uint16Array, 2, forms);
  const formContext = take(Uint16Array, 2, forms);
  const formFlags = take(Uint8Array, 1, forms);
  // The root's children do not fit its byte; the count stands in the header.
  const firstEdge = prefixSums(childCounts.subarray(1), rootEdges);
  const shifted = new Int32Array(nodes + 1);
  shifted.set(firstEdge, 1);
  const rootNode = new Int32Array(words);
  for (let e = 0; e < rootEdges; e++) rootNode[edgeWords[e] as number] = e + 1;

  const stringsAt = at;
  let decoded: string[] | undefined;
  // Contexts and capitals are needed by few pages: decoded at first use.
  const strings = (): string[] => {
    decoded ??= new TextDecoder().decode(bytes.subarray(stringsAt, stringsAt + stringBytes)).split('\n');
    return decoded;
  };
  const opened = new Map<number, Context>();
  const listOf = (list: string) => (list === '' ? [] : list.split('|'));
  let exact: Map<string, string> | undefined;
  return {
    ...hashTable(findingHashes),
    findingHashes,
    confirmingHashes,
    edgeWords,
    firstEdge: shifted,
    rootNode,
    firstForm: prefixSums(formCounts, 0),
    formEntry,
    formFlags,
    formContext,
    context(form) {
      const n = formContext[form] as number;
      if (n === 0) return null;
      let context = opened.get(n);
      if (!context) {
        const [near = '', not = ''] = (strings()[n - 1] ?? '').split('!');
        context = { near: listOf(near), not: listOf(not) };
        opened.set(n, context);
      }
      return context;
    },
    exactText(form) {
      if (!exact) {
        // Lines after the contexts: "form number in base 36:capitals".
        const lines = strings().slice(contexts);
        exact = new Map(lines.map((l) => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1)]));
      }
      return exact.get(form.toString(36)) ?? '';
    },
  };
}
