/** Reads text from the tree into slices of whole blocks, a slice at a time. */
import { BLOCK_BORDER, charClass, FOLDED, LIGATURE, OTHER } from '../../../glossary/match/chars.ts';
import type { Segment } from './blocks.ts';
import { allowStyleChecks, BlockFinder, jointBetween, runStart } from './borders.ts';
import { isHeading } from './elements.ts';

/** Characters after which a slice ends at the next block border; fastest cold of the sizes measured (performance.md). */
const SLICE_LENGTH = 16_384;
/** Longer text nodes are read in parts, so that no slice takes long. */
const LONGEST_PART = 32_768;

/** A block as read, before its matches are known. */
export class RawBlock {
  readonly element: Element;
  /** Where it begins in the slice's text. */
  readonly start: number;
  private readonly slice: Slice;
  private readonly first: number;
  /** Number of the stretch after its last, in the slice. */
  end: number;

  constructor(element: Element, slice: Slice) {
    this.element = element;
    this.slice = slice;
    this.start = slice.text.length;
    this.first = slice.nodes.length;
    this.end = this.first;
  }

  /** Made when asked for: few blocks hold a word of ours. */
  get segments(): Segment[] {
    const { nodes, starts, froms, lengths } = this.slice;
    const segments: Segment[] = [];
    for (let i = this.first; i < this.end; i++) {
      segments.push({
        node: nodes[i] as Text,
        start: (starts[i] as number) - this.start,
        from: froms[i] as number,
        length: lengths[i] as number,
      });
    }
    return segments;
  }
}

/** Text of whole blocks with the way back to its nodes: the stretches read, as columns, since most are never asked for. */
export class Slice {
  /** The text of its blocks, joined by BLOCK_BORDER. */
  text = '';
  readonly blocks: RawBlock[] = [];
  readonly nodes: Text[] = [];
  /** Where each stretch begins in the text. */
  readonly starts: number[] = [];
  /** Where each begins in its node's data. */
  readonly froms: number[] = [];
  readonly lengths: number[] = [];
}

const isWord = (code: number): boolean => {
  const cls = charClass(code);
  return cls === OTHER || cls >= Math.min(LIGATURE, FOLDED);
};

/** Looks at the first characters before it makes a trimmed copy. */
function isBlank(data: string): boolean {
  if (data.charCodeAt(0) > 32) return false;
  for (let i = 0; i < data.length; i++) {
    const code = data.charCodeAt(i);
    if (code !== 32 && (code < 9 || code > 13)) return code >= 128 && data.trim() === '';
  }
  return true;
}

/** Where to cut a huge text: at a line's or sentence's end near the limit if there is one. */
function cut(data: string, from: number): number {
  if (data.length - from <= LONGEST_PART) return data.length;
  const window = data.slice(from, from + LONGEST_PART);
  const at = Math.max(
    window.lastIndexOf('\n'),
    window.lastIndexOf('. '),
    window.length - 4096 > 0 ? window.lastIndexOf(' ') : -1,
  );
  return from + (at > LONGEST_PART / 2 ? at + 1 : window.length);
}

export class Collector {
  private readonly walker: TreeWalker;
  private readonly last: Node | null;
  private readonly finder = new BlockFinder();
  /** The text node about to be read, its block, where in it to go on, and whether blank text lay before it. */
  private pending: Text | null = null;
  private pendingBlock: Element | null = null;
  private from = 0;
  private gap = false;
  private previous: Text | null = null;
  private previousBlock: Element | null = null;
  private lastCode = 32;
  private blank = false;
  private broken = false;
  /** The walk has come to the last node. */
  private reached = false;
  done = false;

  /**
   * @param root the document element or a shadow root
   * @param first where to begin (expanded to the start of its run of text); the root's start if absent
   * @param last the last node whose content is read, to the end of its run; the root's end if absent
   */
  constructor(root: Node, first?: Node, last?: Node) {
    this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.last = last ?? null;
    if (first) {
      const start = runStart(first);
      this.walker.currentNode = start;
      if (start.nodeType === Node.TEXT_NODE) {
        this.note(start);
        this.offer(start as Text);
      }
    }
  }

  /** A subtree was taken out: continues before it where the reading stood inside. */
  removed(node: Node, before: Node): void {
    if (node.contains(this.walker.currentNode)) this.walker.currentNode = before;
  }

  /** The next slice, or null at the end. */
  next(): Slice | null {
    allowStyleChecks();
    const slice = new Slice();
    let block: RawBlock | null = null;
    let looked = false;
    while (!this.done) {
      if (!this.pending) this.advance();
      const node = this.pending as Text | null;
      const element = this.pendingBlock;
      if (!node || !element) break;
      const border = this.broken || this.from > 0 || element !== this.previousBlock || this.previous === null;
      if (border) {
        if (this.last !== null && this.isPast(this.last, node, looked)) {
          this.done = true;
          break;
        }
        looked = true;
        if (slice.text.length >= SLICE_LENGTH) return slice;
        if (block) slice.text += BLOCK_BORDER;
      }
      if (border || !block) {
        block = new RawBlock(element, slice);
        slice.blocks.push(block);
      } else if (this.gap) slice.text += ' ';
      this.take(slice, node);
      block.end = slice.nodes.length;
    }
    return block ? slice : null;
  }

  private take(slice: Slice, node: Text): void {
    const data = node.data;
    const from = this.from;
    const end = cut(data, from);
    slice.nodes.push(node);
    slice.starts.push(slice.text.length);
    slice.froms.push(from);
    slice.lengths.push(end - from);
    slice.text += end === data.length && from === 0 ? data : data.slice(from, end);
    this.previous = node;
    this.previousBlock = this.pendingBlock;
    this.broken = false;
    if (end < data.length) this.from = end;
    else {
      this.pending = null;
      this.lastCode = data.charCodeAt(data.length - 1);
    }
  }

  /** Moves to the next text that is read. */
  private advance(): void {
    while (!this.pending) {
      const node = this.walker.nextNode() as Text | null;
      if (node === null) {
        this.done = true;
        return;
      }
      if (this.last !== null && !this.reached) this.note(node);
      this.offer(node);
    }
  }

  private offer(node: Text): void {
    const data = node.data;
    if (data === '') return;
    if (isBlank(data)) {
      this.blank = true;
      return;
    }
    const element = this.finder.blockOf(node);
    if (element === null) {
      if (!this.finder.passedOver) this.broken = true;
      return;
    }
    if (this.previous && element === this.previousBlock && !this.broken) {
      const touching = !this.blank && isWord(this.lastCode) && isWord(data.charCodeAt(0));
      this.broken = jointBetween(this.previous, node, touching) === 'apart';
    }
    this.pending = node;
    this.pendingBlock = element;
    this.from = 0;
    this.gap = this.blank;
    this.blank = false;
  }

  private note(node: Node): void {
    this.reached = this.last?.contains(node) === true;
  }

  /**
   * Whether the last node lies behind. Comparing places takes the longer the more siblings there are, so it is done
   * once a slice, for a last node that was taken out or holds no text.
   */
  private isPast(last: Node, node: Text, looked: boolean): boolean {
    if ((looked && !this.reached) || last.contains(node)) return false;
    return this.reached || (last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
}

/** Whether a block is a heading: its element is one, or stands in one. */
export const isHeadingBlock = (block: RawBlock): boolean =>
  isHeading(block.element) ||
  (block.element.parentElement !== null && isHeading(block.element.parentElement));
