/** Reads the page and keeps what was found in step with it: the one place where reading, watching and choosing meet. */

import { WordHits } from '../../../glossary/match/find-words.ts';
import type { IndexView } from '../../../glossary/match/index-view.ts';
import { type Candidate, findCandidates } from '../../../glossary/match/spot.ts';
import { BlockList } from './block-list.ts';
import { type Match, type Segment, TextBlock } from './blocks.ts';
import { BlockFinder, following, textBefore, textFrom } from './borders.ts';
import { Collector, type RawBlock, type Slice } from './collect.ts';
import { LOOK_AGAIN_MS, RootFinder } from './roots.ts';
import { ScanQueue } from './scan-queue.ts';
import { type Dirty, Watcher } from './watch.ts';

/** Characters read at one go at most; longer documents keep their marks up to there. */
const MOST_CHARACTERS = 40_000_000;
/** Matches kept at most; those that left the page do not count. */
const MOST_MATCHES = 200_000;

export interface ScanOptions {
  /** Asked for when there is text to read. */
  index(): IndexView;
  signal: AbortSignal;
  /** Called when blocks came or went on a page that speaks for our subject, or did so before; once a batch. */
  changed(): void;
  failed(error: unknown): void;
}

export class PageScan {
  readonly list = new BlockList();
  readonly queue: ScanQueue;
  readonly finder: RootFinder;
  private readonly options: ScanOptions;
  private readonly watcher: Watcher;
  private readonly hits = new WordHits();
  private readonly reading = new Set<Collector>();
  private words = 0;
  /** Concepts in the title, as it was when it was looked at last; and whether the page spoke for our subject then. */
  private title = '';
  private titleConcepts: ReadonlySet<number> = new Set();
  private spoke = false;

  constructor(options: ScanOptions) {
    this.options = options;
    this.queue = new ScanQueue(options.signal, options.failed);
    this.finder = new RootFinder((root) => this.addRoot(root));
    this.watcher = new Watcher(
      options.signal,
      (dirty, removed, moved) => this.queue.add(this.refresh(dirty, removed, moved)),
      (node, before) => {
        for (const collector of this.reading) collector.removed(node, before);
      },
    );
  }

  /** Begins: what is on the screen first, then the rest. */
  start(): void {
    const top = document.documentElement;
    this.watcher.observe(document);
    this.queue.add(this.prepare());
    const seen = onScreen();
    if (seen) {
      this.queue.add(this.read(new Collector(top, seen)));
      this.queue.add(this.read(new Collector(top, top, seen)));
    } else this.queue.add(this.read(new Collector(top)));
    this.queue.add(this.finder.search(top));
    for (const ms of LOOK_AGAIN_MS) {
      const timer = setTimeout(() => this.finder.lookAgain(), ms);
      this.options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  /** Reads all that waits at once, changes included; for tests. */
  finish(): void {
    this.queue.drain();
    this.watcher.hurry();
    this.queue.drain();
  }

  /** Concepts without other meaning in the document's title. */
  conceptsOfTitle(): ReadonlySet<number> {
    const { title } = document;
    if (title !== this.title) {
      this.title = title;
      const found = findCandidates(title, this.options.index(), this.hits);
      this.titleConcepts = new Set(found.filter((c) => c.evidence).map((c) => c.entry));
    }
    return this.titleConcepts;
  }

  /** Nothing is marked on a page without a word that speaks for our subject: there is nothing to choose. */
  private changed(): void {
    const speaks = this.list.speaking > 0 || (this.list.candidates > 0 && this.conceptsOfTitle().size > 0);
    if (speaks || this.spoke) this.options.changed();
    this.spoke = speaks;
  }

  /**
   * Opens the index where there is text, and finds the first words, in steps of their own: code that runs for the first
   * time takes as long as a slice.
   */
  private *prepare(): Generator<void, void> {
    if (!textFrom(document.body)) return;
    this.options.index();
    yield;
    this.conceptsOfTitle();
    yield;
  }

  private addRoot(root: ShadowRoot): void {
    this.watcher.observe(root);
    this.queue.add(this.read(new Collector(root)));
    this.queue.add(this.finder.search(root));
  }

  private *read(collector: Collector): Generator<void, void> {
    this.reading.add(collector);
    let characters = 0;
    let took: number | undefined;
    try {
      while (characters < MOST_CHARACTERS && this.list.candidates < MOST_MATCHES) {
        this.watcher.catchUp();
        const start = performance.now();
        const slice = collector.next(took);
        if (!slice) return;
        characters += slice.text.length;
        if (this.store(slice)) this.changed();
        took = performance.now() - start;
        yield;
      }
    } finally {
      this.reading.delete(collector);
    }
  }

  /** @returns whether what is known of the page changed */
  private store(slice: Slice): boolean {
    const candidates = findCandidates(slice.text, this.options.index(), this.hits);
    const fresh: TextBlock[] = [];
    let c = 0;
    for (let i = 0; i < slice.blocks.length; i++) {
      const raw = slice.blocks[i] as RawBlock;
      const end = slice.end(i);
      let next = candidates[c];
      if (!raw.heading && !(next && next.start < end)) continue;
      const segments = slice.segments(i);
      const before = this.matchesBefore(segments);
      const own: Match[] = [];
      for (; next && next.start < end; next = candidates[++c])
        own.push(this.matchAt(next, raw.start, before));
      fresh.push(new TextBlock(segments, raw.element, raw.heading, own));
    }
    return this.list.replace(slice, fresh);
  }

  /** What was known of a block that is read again because something beside it changed, such as our own card. */
  private matchesBefore([first]: readonly Segment[]): readonly Match[] {
    if (!first) return [];
    const known = this.list.blocksOf(first.node);
    return (
      known.find((b) => b.firstNode === first.node && b.segments[0]?.from === first.from)?.candidates ?? []
    );
  }

  /** A word that stands where it stood keeps its number: its card may be open. */
  private matchAt(candidate: Candidate, blockStart: number, before: readonly Match[]): Match {
    const start = candidate.start - blockStart;
    const end = candidate.end - blockStart;
    const same = before.find((m) => m.start === start && m.end === end && m.form === candidate.form);
    return { ...candidate, start, end, word: same?.word ?? ++this.words };
  }

  private *refresh(dirty: readonly Dirty[], removed: boolean, moved: readonly Node[]): Generator<void, void> {
    const before = this.queue.worked;
    const start = performance.now();
    if (removed && this.list.prune()) this.changed();
    yield* this.resettle(moved);
    for (const d of dirty) yield* this.readAgain(d);
    // A page that is built by script can name itself last.
    if (document.title !== this.title) this.changed();
    this.watcher.took(this.queue.worked - before || performance.now() - start);
  }

  /** Forgets texts that are not read where they stand now (in an editor), and puts the others in their new order. */
  private *resettle(moved: readonly Node[]): Generator<void, void> {
    if (moved.length === 0) return;
    const roots = this.finder.roots.filter(({ host }) => moved.some((node) => isAround(node, host)));
    const finder = new BlockFinder();
    const texts = [...new Set(knownTexts([...moved, ...roots], this.list))];
    const unread = texts.filter((text) => finder.blockOf(text) === null);
    const isLess = this.list.replace({ nodes: unread }, []);
    if (this.list.resettle(texts) || isLess) this.changed();
    // Roots do not change with what is around them, but whether they are read does.
    for (const root of roots) yield* this.read(new Collector(root));
  }

  /** Reads what changed, with the runs of text before and after it: they may part or join. */
  private *readAgain(dirty: Dirty): Generator<void, void> {
    const [first, last] = 'side' in dirty ? [null, null] : [dirty.first, dirty.last];
    const node = 'side' in dirty ? dirty.node : dirty.first;
    // Later changes may have taken it out again.
    if (!node.isConnected || (last && !last.isConnected)) return;
    // A text that was emptied is not read again, but nothing of it stands any more.
    if (first?.nodeType === Node.TEXT_NODE && this.list.replace({ nodes: [first as Text] }, []))
      this.changed();
    const root = node.getRootNode();
    const from = 'side' in dirty ? (dirty.side === 'before' ? node : following(node, true)) : first;
    const to = last ? following(last, true) : from;
    yield* this.read(new Collector(root, textBefore(root, from) ?? undefined, textFrom(to) ?? undefined));
    if (first && last) yield* this.finder.searchBetween(first, last);
  }
}

/** Texts below these nodes of which blocks are known. */
function* knownTexts(tops: readonly Node[], list: BlockList): Generator<Text> {
  for (const top of tops) {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    for (let n: Node | null = top; n; n = walker.nextNode()) {
      if (n.nodeType === Node.TEXT_NODE && list.blocksOf(n as Text).length > 0) yield n as Text;
    }
  }
}

/** Whether a node holds another, in its shadow roots too. */
function isAround(node: Node, inner: Node): boolean {
  for (let n: Node | undefined = inner; n; n = (n.getRootNode() as ShadowRoot).host) {
    if (node.contains(n)) return true;
  }
  return false;
}

/** A node at the top of the viewport, where the page is already scrolled down. */
function onScreen(): Node | null {
  if (scrollY < innerHeight) return null;
  const element = document.elementFromPoint(innerWidth / 2, 8);
  return element && element !== document.documentElement && element !== document.body ? element : null;
}
