/** Watches a page for changes and gathers what must be read again; knows nothing of words. */
import { isBlank } from './blank.ts';

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

/** What has changed since the last time. */
export interface Changes {
  /** More than is worth telling apart: all is to be read again. Otherwise what `next()` gives. */
  much: boolean;
  /** Whether anything was taken out. */
  removed: boolean;
  /** Texts that changed to nothing that is read, where they are told apart: no reading comes across them. */
  emptied: readonly Text[];
}

/** Who is told of changes. */
export interface ChangeListener {
  /** Some time after changes; on a page that is hidden, once it is seen again. */
  changed(changes: Changes): void;
  /** At once, for each subtree taken out, with the sibling that stood before it and its parent. */
  removing(node: Node, previous: Node | null, parent: Node): void;
}

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
  private readonly listener: ChangeListener;
  private readonly texts = new Set<Text>();
  private stretches: Stretch[] = [];
  /** Told, and not read yet. */
  private due: Dirty[] = [];
  private readonly gaps = { behind: new Set<Node>(), before: new Set<Node>(), in: new Set<Node>() };
  private readonly parents = new Set<Node>();
  private readonly moved = new Set<Node>();
  /** Grows with each change of the page that we hear of. */
  version = 0;
  private anyRemoved = false;
  /** More changed than is worth telling apart. */
  private much = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private wait = SHORTEST_WAIT_MS;
  private lastFlush = 0;

  constructor(signal: AbortSignal, listener: ChangeListener) {
    this.signal = signal;
    this.listener = listener;
    this.observer = new MutationObserver((records) => this.gather(records));
    document.addEventListener('visibilitychange', () => this.plan(), { signal });
    signal.addEventListener('abort', () => {
      this.observer.disconnect();
      clearTimeout(this.timer);
    });
  }

  observe(root: Node): void {
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

  /** What is to be read next: all that was told and still stands. */
  next(): Dirty | undefined {
    this.catchUp();
    return this.due.shift();
  }

  /** What was put elsewhere or became an editor: its text stands in another order, and may not be read there. */
  takeMoved(): Node[] {
    // What is out now may come back before it is told that it went.
    const there = [...this.moved].filter((node) => node.isConnected);
    for (const node of there) this.moved.delete(node);
    return there;
  }

  /** Takes in records that the browser has not delivered yet. */
  catchUp(): void {
    const records = this.observer.takeRecords();
    if (records.length > 0) this.gather(records);
  }

  /** Tells how long reading the last changes took, so that the next wait keeps the share of time. */
  took(ms: number): void {
    const wanted = Math.max(SHORTEST_WAIT_MS, ms / SHARE, this.wait * 0.8);
    this.wait = Math.min(LONGEST_WAIT_MS, wanted);
  }

  private gather(records: readonly MutationRecord[]): void {
    this.version++;
    for (const record of records) {
      if (record.type === 'characterData') {
        this.texts.add(record.target as Text);
        continue;
      }
      if (record.type === 'attributes') {
        this.moved.add(record.target);
        this.stretch(record.target, record.target);
        continue;
      }
      if (record.removedNodes.length > 0) {
        this.anyRemoved = true;
        for (const node of record.removedNodes) {
          this.listener.removing(node, record.previousSibling, record.target);
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
    this.plan();
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
    for (const list of [this.stretches, this.due]) {
      for (let i = list.length - 1; i >= 0; i--) {
        const stretch = list[i] as Dirty;
        if ('side' in stretch || (stretch.first !== node && stretch.last !== node)) continue;
        const first = stretch.first === node ? nextSibling : stretch.first;
        const last = stretch.last === node ? previousSibling : stretch.last;
        if (stretch.first !== stretch.last && first && last) list[i] = { first, last };
        else list.splice(i, 1);
        // The node was moved about: where the rest of the stretch is now, all is read again.
        const rest = stretch.first === node ? stretch.last : stretch.first;
        if ((!first || !last) && rest !== node && rest.parentNode) this.parents.add(rest.parentNode);
      }
    }
  }

  private plan(): void {
    if (this.timer !== undefined || this.signal.aborted) return;
    // A page that was quiet for long is no busy one.
    if (performance.now() - this.lastFlush > 5 * LONGEST_WAIT_MS) this.wait = SHORTEST_WAIT_MS;
    this.timer = setTimeout(() => this.flush(), this.wait);
  }

  private flush(): void {
    this.timer = undefined;
    this.lastFlush = performance.now();
    this.tidy();
    const removed = this.anyRemoved;
    this.anyRemoved = false;
    if (document.hidden) {
      // Nobody reads it. What comes until it is seen is read then; what goes must not wait for that.
      this.bound();
      if (removed) this.listener.changed({ much: false, removed, emptied: [] });
      return;
    }
    const dirty = this.much ? [] : this.dirty();
    const much = this.much || dirty.length > MOST_STRETCHES;
    this.due = much ? [] : [...this.due, ...dirty];
    const emptied = much ? [] : [...this.texts].filter(({ data }) => isBlank(data));
    this.much = false;
    this.forget();
    if (much || dirty.length > 0 || removed) this.listener.changed({ much, removed, emptied });
  }

  /** Lets go of what is in the page no more. */
  private tidy(): void {
    for (const { first, last } of this.stretches.filter((d) => !isWhole(d))) {
      for (const end of [first, last])
        if (end.isConnected && end.parentNode) this.parents.add(end.parentNode);
    }
    this.stretches = this.stretches.filter(isWhole);
    for (const set of [this.moved, ...this.places])
      for (const node of set) if (!node.isConnected) set.delete(node);
  }

  /** A page can change for hours before it is seen. */
  private bound(): void {
    if (this.moved.size > MOST_STRETCHES) {
      this.moved.clear();
      this.moved.add(document);
    }
    this.much ||= this.places.reduce((sum, { size }) => sum + size, this.stretches.length) > MOST_STRETCHES;
    if (this.much) this.forget();
  }

  private forget(): void {
    this.stretches = [];
    for (const set of this.places) set.clear();
  }

  /** What else is to be read beside the stretches, by the node that says where. */
  private get places(): Set<Node>[] {
    return [this.texts, this.parents, ...SIDES.map((side) => this.gaps[side])];
  }

  private dirty(): Dirty[] {
    const parents = [...this.parents].flatMap(({ firstChild: first, lastChild: last }) =>
      first && last ? [{ first, last }] : [],
    );
    const texts = [...this.texts].map((t) => ({ first: t, last: t }));
    const gaps = SIDES.flatMap((side) => [...this.gaps[side]].map((node) => ({ node, side })));
    const stretches = [...this.stretches, ...parents, ...texts];
    return outermost([...stretches, ...gaps], stretches);
  }
}

/** Both ends are in the page, among the same siblings. */
const isWhole = ({ first, last }: Stretch): boolean =>
  first.isConnected && last.isConnected && first.parentNode === last.parentNode;

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
  return dirty.filter((d) => !isRead(('side' in d ? d.node : d.first).parentNode));
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
