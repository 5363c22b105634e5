/** Reads text from the tree into slices of whole blocks, a slice at a time. */
import { BLOCK_BORDER, charClass, FOLDED, LIGATURE, OTHER } from '../../../glossary/match/chars.ts';
import type { Segment } from './blocks.ts';
import { BlockFinder, jointBetween, runStart } from './borders.ts';
import { isHeading } from './elements.ts';

/** Characters after which a slice ends at the next block border; fastest cold of the sizes measured (performance.md). */
const SLICE_LENGTH = 16_384;
/** Longer text nodes are read in parts, so that no slice takes long. */
const LONGEST_PART = 32_768;

/** A block as read, before its matches are known. */
export interface RawBlock {
  element: Element;
  segments: Segment[];
  /** Where it begins in the slice's text. */
  start: number;
}

export interface Slice {
  /** The text of its blocks, joined by BLOCK_BORDER. */
  text: string;
  blocks: RawBlock[];
}

const isWord = (code: number): boolean => {
  const cls = charClass(code);
  return cls === OTHER || cls >= Math.min(LIGATURE, FOLDED);
};

const isBlank = (data: string): boolean => data.charCodeAt(0) <= 32 && data.trim() === '';

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

/** A text node about to be read. */
interface Pending {
  node: Text;
  element: Element;
  from: number;
  /** Blank text lay before it. */
  gap: boolean;
}

export class Collector {
  private readonly walker: TreeWalker;
  private readonly last: Node | null;
  private readonly finder = new BlockFinder();
  private pending: Pending | null = null;
  private previous: Text | null = null;
  private previousBlock: Element | null = null;
  private lastCode = 32;
  private blank = false;
  private broken = false;
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
      if (start.nodeType === Node.TEXT_NODE) this.offer(start as Text);
    }
  }

  /** A subtree was taken out: continues before it where the reading stood inside. */
  removed(node: Node, before: Node): void {
    if (node.contains(this.walker.currentNode)) this.walker.currentNode = before;
  }

  /** The next slice, or null at the end. */
  next(): Slice | null {
    const slice: Slice = { text: '', blocks: [] };
    while (!this.done) {
      if (!this.pending) this.advance();
      const p = this.pending;
      if (!p) break;
      const border = this.broken || p.from > 0 || p.element !== this.previousBlock || this.previous === null;
      if (border) {
        if (this.isPastLast(p.node)) {
          this.done = true;
          break;
        }
        if (slice.text.length >= SLICE_LENGTH) return slice;
        if (slice.blocks.length > 0) slice.text += BLOCK_BORDER;
        slice.blocks.push({ element: p.element, segments: [], start: slice.text.length });
      } else if (slice.blocks.length === 0) {
        slice.blocks.push({ element: p.element, segments: [], start: 0 });
      } else if (p.gap) slice.text += ' ';
      this.take(slice, p);
    }
    return slice.blocks.length > 0 ? slice : null;
  }

  private take(slice: Slice, p: Pending): void {
    const block = slice.blocks.at(-1) as RawBlock;
    const data = p.node.data;
    const end = cut(data, p.from);
    block.segments.push({
      node: p.node,
      start: slice.text.length - block.start,
      from: p.from,
      length: end - p.from,
    });
    slice.text += end === data.length && p.from === 0 ? data : data.slice(p.from, end);
    this.previous = p.node;
    this.previousBlock = p.element;
    this.broken = false;
    this.pending = end < data.length ? { ...p, from: end } : null;
    if (this.pending === null) this.lastCode = data.charCodeAt(data.length - 1);
  }

  /** Moves to the next text that is read. */
  private advance(): void {
    while (!this.pending) {
      const node = this.walker.nextNode() as Text | null;
      if (node === null) {
        this.done = true;
        return;
      }
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
    this.pending = { node, element, from: 0, gap: this.blank };
    this.blank = false;
  }

  private isPastLast(node: Text): boolean {
    if (this.last === null || this.last.contains(node)) return false;
    return (this.last.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }
}

/** Whether a block is a heading: its element is one, or stands in one. */
export const isHeadingBlock = (block: RawBlock): boolean =>
  isHeading(block.element) ||
  (block.element.parentElement !== null && isHeading(block.element.parentElement));
