/** All blocks of a page that hold candidates or are headings, in reading order, and the way from a text node to them. */
import type { TextBlock } from './blocks.ts';
import { compareReading } from './order.ts';

/** Stretches of text that were read, as columns. */
export interface Read {
  readonly nodes: readonly Text[];
  /** Where a stretch begins in its node, by its number, unless at its start. */
  readonly froms?: ReadonlyMap<number, number>;
}

export class BlockList {
  private blocks: TextBlock[] = [];
  /** Number of candidates in all blocks. */
  candidates = 0;
  /** Number of blocks that speak for our subject. */
  speaking = 0;
  /** A huge node is read in parts: several blocks hold it. */
  private readonly byNode = new WeakMap<Text, TextBlock[]>();

  get all(): readonly TextBlock[] {
    return this.blocks;
  }

  blocksOf(node: Text): readonly TextBlock[] {
    return this.byNode.get(node) ?? [];
  }

  /**
   * Puts new blocks in the place of whatever was known of these nodes. A block that was read again as it was stays, and
   * with it its marks and an open card.
   * @param read every stretch of text that was read again, those without candidates too; one that begins inside its
   *   node goes on from parts that were read before it, and these stay
   * @param fresh their blocks in reading order
   * @returns whether anything changed
   */
  replace(read: Read, fresh: readonly TextBlock[]): boolean {
    const gone = new Set<TextBlock>();
    if (this.blocks.length > 0) {
      for (let i = 0; i < read.nodes.length; i++) {
        const node = read.nodes[i] as Text;
        const known = this.byNode.get(node);
        if (!known) continue;
        const from = read.froms?.get(i) ?? 0;
        for (const block of known) if (from === 0 || block.partOf(node) >= from) gone.add(block);
      }
    }
    const changed = fresh.filter((block) => {
      const old = this.blocksOf(block.firstNode).find((b) => gone.has(b) && b.equals(block));
      return !(old && gone.delete(old));
    });
    this.drop(gone);
    for (const block of changed) {
      this.candidates += block.candidates.length;
      if (block.speaks) this.speaking++;
      for (const { node } of block.segments) {
        const here = this.byNode.get(node);
        if (here) here.push(block);
        else this.byNode.set(node, [block]);
      }
    }
    this.insert(changed);
    return gone.size > 0 || changed.length > 0;
  }

  /** Puts the blocks of texts that stand elsewhere now where they belong. @returns whether there were any */
  resettle(texts: Iterable<Text>): boolean {
    // A block whose first text is gone has no place, and would take those behind it along.
    const moved = new Set([...texts].flatMap((text) => this.blocksOf(text)).filter(isThere));
    if (moved.size === 0) return false;
    this.blocks = this.blocks.filter((block) => !moved.has(block));
    let run: TextBlock[] = [];
    for (const block of moved) {
      const before = run.at(-1);
      if (before && compareReading(before.firstNode, block.firstNode) > 0) {
        this.insert(run);
        run = [];
      }
      run.push(block);
    }
    this.insert(run);
    return true;
  }

  /** Forgets blocks whose text was taken out of the page. @returns whether there were any */
  prune(): boolean {
    const gone = new Set(this.blocks.filter((b) => b.isGone));
    this.drop(gone);
    return gone.size > 0;
  }

  private drop(gone: ReadonlySet<TextBlock>): void {
    if (gone.size === 0) return;
    this.blocks = this.blocks.filter((b) => !gone.has(b));
    for (const block of gone) {
      this.candidates -= block.candidates.length;
      if (block.speaks) this.speaking--;
      for (const { node } of block.segments) {
        const rest = (this.byNode.get(node) ?? []).filter((b) => b !== block);
        if (rest.length > 0) this.byNode.set(node, rest);
        else this.byNode.delete(node);
      }
    }
  }

  /** Merges blocks that are in reading order themselves. */
  private insert(fresh: readonly TextBlock[]): void {
    const first = fresh[0];
    const end = fresh.at(-1);
    if (!first || !end) return;
    // Mostly they go to the end, and nothing lies between them. Comparing places is slow among many siblings.
    const tail = this.blocks.splice(this.placeOf(first));
    const next = tail.find(isThere);
    const between = next !== undefined && compareReading(next.firstNode, end.firstNode) < 0;
    let t = 0;
    for (const block of fresh) {
      for (; between && t < tail.length; t++) {
        const other = tail[t] as TextBlock;
        if (isThere(other) && compareReading(other.firstNode, block.firstNode) >= 0) break;
        this.blocks.push(other);
      }
      this.blocks.push(block);
    }
    while (t < tail.length) this.blocks.push(tail[t++] as TextBlock);
  }

  /** How many blocks come before this one. Those taken out of the page since they were read have no place in it. */
  private placeOf({ firstNode }: TextBlock): number {
    let low = 0;
    let high = this.blocks.length;
    // The end first.
    for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
      let at = middle;
      while (at > low && !isThere(this.blocks[at] as TextBlock)) at--;
      const other = this.blocks[at] as TextBlock;
      if (!isThere(other) || compareReading(other.firstNode, firstNode) <= 0) low = middle + 1;
      else high = at;
    }
    return low;
  }
}

const isThere = (block: TextBlock): boolean => block.firstNode.isConnected;
