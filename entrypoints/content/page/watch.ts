/** Watches a page for changes and gathers what must be read again; knows nothing of words. */

/** A stretch of siblings (or one node) that came or changed. */
export interface Stretch {
  first: Node;
  last: Node;
}

/** A place where something was taken out: behind or before a node that stayed, or in an element left empty. */
export interface Gap {
  node: Node;
  side: 'behind' | 'before' | 'in';
}

export type Dirty = Stretch | Gap;

const SIDES = ['behind', 'before', 'in'] as const;

/** Wait before a change is read: short at first, ever longer on a page that changes all the time. */
const SHORTEST_WAIT_MS = 80;
const LONGEST_WAIT_MS = 2000;
/** Part of the time that reading changes may take; the wait stretches to keep to it. */
const SHARE = 0.03;
/** More stretches than this are not worth telling apart: the page is read again. */
const MOST_STRETCHES = 2000;

export class Watcher {
  private readonly observer: MutationObserver;
  private readonly signal: AbortSignal;
  private readonly changed: (dirty: Dirty[], removed: boolean, moved: Node[]) => void;
  private readonly removing: (node: Node, before: Node) => void;
  private readonly texts = new Set<Node>();
  private stretches: Stretch[] = [];
  private readonly gaps = { behind: new Set<Node>(), before: new Set<Node>(), in: new Set<Node>() };
  private readonly roots: WeakRef<Node>[] = [];
  private readonly parents = new Set<Node>();
  private anyRemoved = false;
  private readonly moved = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = SHORTEST_WAIT_MS;
  private lastFlush = 0;

  /**
   * @param changed called with what is to be read again, whether anything was taken out, and what was put elsewhere or
   *   became an editor: its text may not be read there
   * @param removing called at once for each subtree taken out, with the node before it
   */
  constructor(
    signal: AbortSignal,
    changed: (dirty: Dirty[], removed: boolean, moved: Node[]) => void,
    removing: (node: Node, before: Node) => void,
  ) {
    this.signal = signal;
    this.changed = changed;
    this.removing = removing;
    this.observer = new MutationObserver((records) => this.gather(records));
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  observe(root: Node): void {
    this.roots.push(new WeakRef(root));
    // Of all attributes only the one by which text becomes an editor.
    const attributeFilter = ['contenteditable'];
    this.observer.observe(root, { childList: true, characterData: true, subtree: true, attributeFilter });
  }

  /** Hands on at once what waits. */
  hurry(): void {
    this.catchUp();
    clearTimeout(this.timer);
    this.flush();
  }

  /** Takes in records that the browser has not delivered yet. */
  catchUp(): void {
    const records = this.observer.takeRecords();
    if (records.length > 0) this.gather(records);
  }

  /** Tells how long reading the last changes took, so that the next wait keeps the share of time. */
  took(ms: number): void {
    const quiet = performance.now() - this.lastFlush > 5 * LONGEST_WAIT_MS;
    const wanted = Math.max(SHORTEST_WAIT_MS, ms / SHARE, quiet ? 0 : this.wait * 0.8);
    this.wait = Math.min(LONGEST_WAIT_MS, wanted);
  }

  private gather(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') {
        this.texts.add(record.target);
        continue;
      }
      if (record.type === 'attributes') {
        this.moved.add(record.target);
        this.stretch(record.target, record.target);
        continue;
      }
      if (record.removedNodes.length > 0) {
        this.anyRemoved = true;
        const before = record.previousSibling ?? record.target;
        for (const node of record.removedNodes) {
          this.removing(node, before);
          this.shrink(node, record);
          this.moved.add(node);
        }
        this.gap(record);
      }
      // Each question makes or fetches a list of the browser's.
      const { addedNodes } = record;
      const first = addedNodes[0];
      if (first)
        this.stretch(first, addedNodes.length === 1 ? first : (addedNodes[addedNodes.length - 1] as Node));
    }
    if (this.texts.size > 0 || this.stretches.length > 0 || this.anyRemoved) this.plan();
  }

  /** What stood on both sides of what was taken out may be one phrase now. */
  private gap({ previousSibling, nextSibling, target }: MutationRecord): void {
    if (previousSibling) this.gaps.behind.add(previousSibling);
    else if (nextSibling) this.gaps.before.add(nextSibling);
    else this.gaps.in.add(target);
  }

  /** Neighbours added one after another are read as one. */
  private stretch(first: Node, last: Node): void {
    const before = this.stretches.at(-1);
    if (before && before.last.nextSibling === first) before.last = last;
    else if (before && last.nextSibling === before.first) before.first = first;
    else if (this.stretches.length <= MOST_STRETCHES) this.stretches.push({ first, last });
  }

  /** What came and went again before it was read must not take its neighbours along. */
  private shrink(node: Node, { previousSibling, nextSibling }: MutationRecord): void {
    for (let i = this.stretches.length - 1; i >= 0; i--) {
      const stretch = this.stretches[i] as Stretch;
      if (stretch.first !== node && stretch.last !== node) continue;
      const first = stretch.first === node ? nextSibling : stretch.first;
      const last = stretch.last === node ? previousSibling : stretch.last;
      if (stretch.first !== stretch.last && first && last) this.stretches[i] = { first, last };
      else this.stretches.splice(i, 1);
      // The node was moved about: where the rest of the stretch is now, all is read again.
      const rest = stretch.first === node ? stretch.last : stretch.first;
      if ((!first || !last) && rest !== node && rest.parentNode) this.parents.add(rest.parentNode);
    }
  }

  private plan(): void {
    if (this.timer !== undefined || this.signal.aborted) return;
    this.timer = setTimeout(() => this.flush(), this.wait);
  }

  private everything(): Dirty[] {
    return this.roots.flatMap((ref) => {
      const root = ref.deref();
      return root?.isConnected && root.firstChild && root.lastChild
        ? [{ first: root.firstChild, last: root.lastChild }]
        : [];
    });
  }

  private flush(): void {
    this.timer = undefined;
    this.lastFlush = performance.now();
    const removed = this.anyRemoved;
    const isWhole = ({ first, last }: Stretch) =>
      first.isConnected && last.isConnected && first.parentNode === last.parentNode;
    for (const { first, last } of this.stretches.filter((d) => !isWhole(d))) {
      for (const end of [first, last])
        if (end.isConnected && end.parentNode) this.parents.add(end.parentNode);
    }
    for (const { firstChild: first, lastChild: last } of this.parents) {
      if (first && last) this.stretches.push({ first, last });
    }
    const stretches = [...this.stretches, ...[...this.texts].map((t) => ({ first: t, last: t }))];
    const gaps = SIDES.flatMap((side) => [...this.gaps[side]].map((node) => ({ node, side })));
    const whole = stretches.filter(isWhole);
    let dirty: Dirty[] = outermost([...whole, ...gaps.filter((g) => g.node.isConnected)], whole);
    if (dirty.length > MOST_STRETCHES) dirty = this.everything();
    const moved = [...this.moved].filter((node) => node.isConnected);
    this.moved.clear();
    this.texts.clear();
    this.stretches = [];
    this.parents.clear();
    for (const side of SIDES) this.gaps[side].clear();
    this.anyRemoved = false;
    if (dirty.length > 0 || removed) this.changed(dirty, removed, moved);
  }
}

/** Without what lies inside one of the stretches: a list that is put into the page and then filled is read once. */
function outermost(dirty: readonly Dirty[], stretches: readonly Stretch[]): Dirty[] {
  if (dirty.length === 1) return [...dirty];
  const byParent = Map.groupBy(stretches, ({ first }) => first.parentNode);
  /** All nodes of the stretches among an element's children, made where they are asked for. */
  const read = new Map<Node | null, ReadonlySet<Node>>();
  /** Of nodes around something dirty: whether they or a node around them are read. */
  const known = new Map<Node, boolean>();
  const isIn = (node: Node): boolean => {
    const { parentNode } = node;
    const nodes = read.get(parentNode) ?? new Set(byParent.get(parentNode)?.flatMap(nodesOf));
    read.set(parentNode, nodes);
    return nodes.has(node);
  };
  const isRead = (from: Node | null): boolean => {
    let found: boolean | undefined;
    let top = from;
    for (; top && found === undefined; top = top.parentNode)
      found = known.get(top) ?? (isIn(top) || undefined);
    for (let n = from; n !== top; n = (n as Node).parentNode) known.set(n as Node, found === true);
    return found === true;
  };
  return dirty.filter((d) => {
    const node = 'side' in d ? d.node : d.first;
    // No reading comes across a text that was emptied: it must be named to be forgotten.
    return (node as Partial<Text>).data === '' || !isRead(node.parentNode);
  });
}

/** None where the page has put the last before the first. */
function nodesOf({ first, last }: Stretch): Node[] {
  const nodes: Node[] = [];
  for (let n: Node | null = first; n; n = n.nextSibling) {
    nodes.push(n);
    if (n === last) return nodes;
  }
  return [];
}
