/** Reads text from the tree into slices of whole blocks, a slice at a time. */
import { BLOCK_BORDER, charClass, isWordClass } from '../../../glossary/match/chars.ts';
import { isBlank } from './blank.ts';
import type { Segment } from './blocks.ts';
import { allowStyleChecks, BlockFinder, jointBetween, lastIn, runStart } from './borders.ts';

/** Characters after which a slice ends at the next block border; fastest of the sizes measured (performance.md). */
const SLICE_LENGTH = 16_384;
/** The same at first; doubled while slices are quick, halved when one is long: cold code takes ten times as long. */
const LEAST_LENGTH = 512;
let sliceLength = LEAST_LENGTH;
let mostLength = SLICE_LENGTH;
/** Milliseconds: a slice can begin when nearly all the time of its task is over. */
const QUICK_MS = 1.5;
const LONG_MS = 3;

/** For tests: with slices of one block each, anything can change between two blocks. */
export function limitSlices(length = SLICE_LENGTH): void {
  mostLength = length;
  sliceLength = Math.min(LEAST_LENGTH, length);
}

/** Longer text nodes are read in parts, so that no slice takes long. */
const LONGEST_PART = 32_768;
/** Text nodes of a slice, and of a block: a longer one (a log in which each word has its colour) is read as several. */
const MOST_NODES = 2000;

/** A block as read, before its matches are known. */
export interface RawBlock {
  readonly element: Element;
  /** The element is a heading, or stands in one. */
  readonly heading: boolean;
  /** Where it begins in the slice's text. */
  readonly start: number;
  /** Number of its first stretch in the slice. */
  readonly first: number;
}

/** Text of whole blocks with the way back to its nodes: the stretches read, as columns, since most are never asked for. */
export class Slice {
  /** The text of its blocks, joined by BLOCK_BORDER. */
  text = '';
  readonly blocks: RawBlock[] = [];
  readonly nodes: Text[] = [];
  /** Where each stretch begins in the text. */
  readonly starts: number[] = [];
  /** Where a stretch begins in its node's data, by its number; only those that begin inside. */
  readonly froms = new Map<number, number>();

  /** Where the text of a block ends. */
  end(block: number): number {
    return (this.blocks[block + 1]?.start ?? this.text.length + 1) - 1;
  }

  /** The stretches of a block. Made when asked for: few blocks hold a word of ours. */
  segments(block: number): Segment[] {
    const { start: blockStart, first } = this.blocks[block] as RawBlock;
    const end = this.end(block);
    const last = this.blocks[block + 1]?.first ?? this.nodes.length;
    const segments: Segment[] = [];
    for (let i = first; i < last; i++) {
      const node = this.nodes[i] as Text;
      const start = this.starts[i] as number;
      const from = this.froms.get(i) ?? 0;
      // A part of a huge node ends its block.
      segments.push({
        node,
        start: start - blockStart,
        from,
        length: Math.min(node.length - from, end - start),
      });
    }
    return segments;
  }
}

const isWord = (code: number): boolean => isWordClass(charClass(code));

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
  private readonly root: Node;
  private readonly walker: TreeWalker;
  private last: Node | null;
  private finder: BlockFinder;
  /** All of the root is to be read, and nothing was yet. */
  private whole: boolean;
  /** The text node about to be read, its block, where in it to go on, and whether blank text lay before it. */
  private pending: Text | null = null;
  private pendingData = '';
  private pendingBlock: Element | null = null;
  private pendingHeading = false;
  private from = 0;
  private gap = false;
  private previous: Text | null = null;
  private previousBlock: Element | null = null;
  private previousData = '';
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
    this.root = root;
    this.walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    this.last = last ?? null;
    this.finder = new BlockFinder(root);
    this.whole = first === undefined;
    if (first) {
      const start = runStart(first);
      this.walker.currentNode = start;
      if (start.nodeType === Node.TEXT_NODE) {
        this.note(start);
        this.offer(start as Text);
      }
    }
  }

  /** The page has changed since the last slice: what was known of blocks and editors may not hold. */
  lookAnew(): void {
    this.finder = new BlockFinder(this.root, this.whole);
    this.whole = false;
    const { pending } = this;
    if (!pending) return;
    this.pending = null;
    if (this.from === 0) {
      this.blank = this.gap;
      this.offer(pending);
      return;
    }
    // The rest of a huge text.
    this.pendingBlock = this.finder.blockOf(pending);
    if (this.pendingBlock) this.pending = pending;
  }

  /** A subtree was taken out, from behind a sibling or from the start of its parent: reading goes on, or ends, there. */
  removed(node: Node, previous: Node | null, parent: Node): void {
    const { walker, last } = this;
    // From the sibling itself the walk would go through it once more.
    const before = () => (previous ? lastIn(previous) : parent);
    if (node.contains(walker.currentNode)) walker.currentNode = before();
    if (last !== null && node.contains(last)) {
      this.last = before();
      this.reached = false;
    }
  }

  /**
   * The next slice, or null at the end.
   * @param took ms that the slice before took to be read and searched
   */
  next(took = 0): Slice | null {
    allowStyleChecks();
    if (took > LONG_MS) sliceLength = Math.min(mostLength, Math.max(LEAST_LENGTH, sliceLength / 2));
    else if (took < QUICK_MS) sliceLength = Math.min(mostLength, sliceLength * 2);
    if (this.whole) this.lookAnew();
    const slice = new Slice();
    // It may have changed since it was offered.
    if (this.pending) this.pendingData = this.pending.data;
    let begun = false;
    let looked = false;
    while (!this.done) {
      if (!this.pending) this.advance();
      const node = this.pending as Text | null;
      const element = this.pendingBlock;
      if (!node || !element) break;
      const border =
        this.broken ||
        this.from > 0 ||
        element !== this.previousBlock ||
        this.previous === null ||
        slice.nodes.length - (slice.blocks.at(-1)?.first ?? 0) >= MOST_NODES;
      if (border) {
        if (this.last !== null && this.isPast(this.last, node, looked)) {
          this.done = true;
          break;
        }
        looked = true;
        if (slice.text.length >= sliceLength || slice.nodes.length >= MOST_NODES) return slice;
        if (begun) slice.text += BLOCK_BORDER;
      }
      if (border || !begun) {
        begun = true;
        slice.blocks.push({
          element,
          heading: this.pendingHeading,
          start: slice.text.length,
          first: slice.nodes.length,
        });
      } else if (this.gap) slice.text += ' ';
      this.take(slice, node);
    }
    return begun ? slice : null;
  }

  private take(slice: Slice, node: Text): void {
    const data = this.pendingData;
    const from = this.from;
    const end = cut(data, from);
    if (from > 0) slice.froms.set(slice.nodes.length, from);
    slice.nodes.push(node);
    slice.starts.push(slice.text.length);
    slice.text += end === data.length && from === 0 ? data : data.slice(from, end);
    this.previous = node;
    this.previousBlock = this.pendingBlock;
    this.broken = false;
    if (end < data.length) this.from = end;
    else {
      this.pending = null;
      this.previousData = data;
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
      const { previousData } = this;
      const touching =
        !this.blank && isWord(data.charCodeAt(0)) && isWord(previousData.charCodeAt(previousData.length - 1));
      this.broken = jointBetween(this.previous, node, touching) === 'apart';
    }
    this.pending = node;
    this.pendingData = data;
    this.pendingBlock = element;
    this.pendingHeading = this.finder.heading;
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
