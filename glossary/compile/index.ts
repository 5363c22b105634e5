/** Writes the spotting index: words as hashes, forms as a trie over words, all in one block of bytes. */
import type { Entry, Form } from '../entry.ts';
import { confirmingHash, findingHash } from '../match/hash.ts';
import {
  EXACT,
  HARSH,
  HEADER_LENGTH,
  INDEX_VERSION,
  LOOKALIKE,
  SPOT_PAGE,
  SPOT_SENTENCE,
} from '../match/index-view.ts';
import { tokenize } from '../match/tokens.ts';

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
    .join('|');

const flagsOf = (form: IndexForm): number =>
  (form.rule.spot === 'page' ? SPOT_PAGE : 0) |
  (form.rule.spot === 'sentence' ? SPOT_SENTENCE : 0) |
  (form.rule.exact ? EXACT : 0) |
  (form.rule.harsh ? HARSH : 0) |
  (form.lookalike ? LOOKALIKE : 0);

function numberWords(forms: readonly IndexForm[]): Map<string, number> {
  const words = new Map<string, number>();
  for (const form of forms) {
    for (const { word } of tokenize(form.text, true)) {
      if (!words.has(word)) words.set(word, words.size);
    }
  }
  return words;
}

/** Packs bytes one view after another, each at a multiple of four. */
function pack(parts: readonly (Int32Array | Uint16Array | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const size = parts.reduce((sum, p) => sum + Math.ceil(p.byteLength / 4) * 4, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const p of parts) {
    bytes.set(new Uint8Array(p.buffer, p.byteOffset, p.byteLength), at);
    at += Math.ceil(p.byteLength / 4) * 4;
  }
  return bytes;
}

function bytesOf(counts: readonly number[], what: string): Uint8Array {
  const most = Math.max(0, ...counts);
  if (most > 255) throw new Error(`${what}: ${most} at one place; 255 at most`);
  return Uint8Array.from(counts);
}

/**
 * Compiles forms into an index (layout: index-view.ts).
 * @throws Error where a form has no words, or a limit of the layout is passed
 */
export function compileIndex(forms: readonly IndexForm[]): Uint8Array<ArrayBuffer> {
  const words = numberWords(forms);
  const root = newNode();
  for (const form of forms) {
    const tokens = tokenize(form.text, true);
    if (tokens.length === 0) throw new Error(`the form "${form.text}" has no words`);
    let node = root;
    for (const { word } of tokens) {
      const number = words.get(word) as number;
      let next = node.children.get(number);
      if (!next) {
        next = newNode();
        node.children.set(number, next);
      }
      node = next;
    }
    node.forms.push(form);
  }

  const nodes: Node[] = [root];
  const edgeWords: number[] = [];
  for (let i = 0; i < nodes.length; i++) {
    for (const [word, child] of [...(nodes[i] as Node).children].sort(([a], [b]) => a - b)) {
      edgeWords.push(word);
      nodes.push(child);
    }
  }
  const contexts = new Map<string, number>();
  const exact: string[] = [];
  const inOrder = nodes.flatMap((n) => n.forms);
  const contextNumbers = inOrder.map((form, number) => {
    if (form.rule.exact) exact.push(`${number.toString(36)}:${form.text.replace(/[^\p{L}\p{N}]/gu, '')}`);
    const key = `${folded(form.rule.near)}!${folded(form.rule.not)}`;
    if (key === '!') return 0;
    if (!contexts.has(key)) contexts.set(key, contexts.size + 1);
    return contexts.get(key) as number;
  });
  const strings = new TextEncoder().encode([...contexts.keys(), ...exact].join('\n'));
  const vocabulary = [...words.keys()];
  const header = new Int32Array(HEADER_LENGTH);
  header.set([
    INDEX_VERSION,
    words.size,
    nodes.length,
    inOrder.length,
    root.children.size,
    contexts.size,
    strings.length,
  ]);
  return pack([
    header,
    Int32Array.from(vocabulary, findingHash),
    Int32Array.from(vocabulary, confirmingHash),
    words.size > 0xffff ? Int32Array.from(edgeWords) : Uint16Array.from(edgeWords),
    bytesOf([0, ...nodes.slice(1).map((n) => n.children.size)], 'children of a word'),
    bytesOf(
      nodes.map((n) => n.forms.length),
      'forms of one wording',
    ),
    Uint16Array.from(inOrder, (f) => f.entry),
    Uint16Array.from(contextNumbers),
    Uint8Array.from(inOrder, flagsOf),
    strings,
  ]);
}

/** Look-alike phrases of an entry, as forms that block. */
export const lookalikeForms = (entry: Pick<Entry, 'lookalikes'>, number: number): IndexForm[] =>
  (entry.lookalikes ?? []).map((text) => ({
    entry: number,
    text,
    rule: { spot: 'anywhere', exact: false, harsh: false },
    lookalike: true,
  }));
