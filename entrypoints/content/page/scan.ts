/** Reads the page and keeps what was found in step with it: the one place where reading, watching and choosing meet. */

import { WordHits } from '../../../glossary/match/find-words.ts';
import type { IndexView } from '../../../glossary/match/index-view.ts';
import { type Candidate, findCandidates } from '../../../glossary/match/spot.ts';
import { isBlank } from './blank.ts';
import { BlockList } from './block-list.ts';
import { type Match, pointIn, type Segment, TextBlock } from './blocks.ts';
import { BlockFinder, following, textBefore, textFrom } from './borders.ts';
import { Collector, type RawBlock, type Slice } from './collect.ts';
import { LOOK_AGAIN_MS, RootFinder } from './roots.ts';
import { ScanQueue } from './scan-queue.ts';
import { type Changes, type Dirty, Watcher } from './watch.ts';

/** Characters read at one go at most; longer documents keep their marks up to there. */
const MOST_CHARACTERS = 40_000_000;
/** Matches kept at most; those that left the page do not count. */
const MOST_MATCHES = 200_000;
/** Nodes put elsewhere at once from which it is quicker to go through the page than to compare places. */
const MANY = 100;

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
    this.watcher = new Watcher(options.signal, {
      changed: (changes) => this.heed(changes),
      removing: (node, previous, parent) => {
        for (const collector of this.reading) collector.removed(node, previous, parent);
      },
    });
  }

  /** Begins: what is on the screen first, then the rest. */
  start(): void {
    const top = document.documentElement;
    this.watcher.observe(document);
    this.queue.add(this.prepare());
    this.queue.add(this.readPage(top));
    this.queue.add(this.finder.search(top));
    for (const ms of LOOK_AGAIN_MS) {
      const timer = setTimeout(() => this.finder.lookAgain(), ms);
      this.options.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
    }
  }

  /** Lets changes wait for no longer; for tests, as what follows. */
  gather(): void {
    this.watcher.hurry();
  }

  /** Reads all that waits at once, changes included. */
  finish(): void {
    this.queue.drain();
    this.gather();
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

  private *readPage(top: Element): Generator<void, void> {
    const seen = onScreen();
    if (!seen) return yield* this.read(this.begin(top));
    const below = this.begin(top, seen);
    // Known from now on, so that it ends where the other began, wherever that is moved.
    const above = this.begin(top, top, seen);
    yield* this.read(below);
    yield* this.read(above);
  }

  private addRoot(root: ShadowRoot): void {
    this.watcher.observe(root);
    this.queue.add(this.read(this.begin(root)));
    this.queue.add(this.finder.search(root));
  }

  /** Begins to read a root, or from a node to another (collect.ts): hears of what is taken out from now on. */
  private begin(root: Node, first?: Node, last?: Node): Collector {
    // A change from before is none of its own: it begins where things stand now.
    this.watcher.catchUp();
    const collector = new Collector(root, first, last);
    this.reading.add(collector);
    return collector;
  }

  private *read(collector: Collector): Generator<void, void> {
    let characters = 0;
    let took: number | undefined;
    let version = -1;
    try {
      while (characters < MOST_CHARACTERS && this.list.candidates < MOST_MATCHES) {
        this.watcher.catchUp();
        if (version !== this.watcher.version) {
          this.settle();
          collector.lookAnew();
          ({ version } = this.watcher);
        }
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
      // A shadow root can be read when its host is in the page no more.
      if (!raw.element.isConnected) {
        while (next && next.start < end) next = candidates[++c];
        continue;
      }
      const segments = slice.segments(i);
      const known = new Set(segments.flatMap(({ node }) => this.list.blocksOf(node)));
      const own: Match[] = [];
      for (; next && next.start < end; next = candidates[++c])
        own.push(this.matchAt(next, raw.start, segments, known));
      fresh.push(new TextBlock(segments, raw.element, raw.heading, own));
    }
    return this.list.replace(slice, fresh);
  }

  /**
   * A word that lies where it lay keeps its number, whatever has changed around it: its card may be open.
   * @param known what was known of the nodes of its block
   */
  private matchAt(
    candidate: Candidate,
    blockStart: number,
    segments: readonly Segment[],
    known: ReadonlySet<TextBlock>,
  ): Match {
    const start = candidate.start - blockStart;
    const end = candidate.end - blockStart;
    const match = { ...candidate, start, end };
    if (known.size > 0) {
      const from = pointIn(segments, start, false);
      const to = pointIn(segments, end, true);
      for (const block of known) {
        const same = from && to && block.candidateAt(candidate.form, from, to);
        if (same) return { ...match, word: same.word };
      }
    }
    return { ...match, word: ++this.words };
  }

  private heed(changes: Changes): void {
    // At once: what comes back later must be read as something new, for it may stand elsewhere.
    if (changes.removed) {
      this.finder.prune();
      if (this.list.prune()) this.changed();
    }
    if (!document.hidden) this.queue.add(this.refresh(changes));
  }

  /** Forgets what is known of texts that are not read as they are now. */
  private unlearn(nodes: readonly Text[]): void {
    if (this.list.replace({ nodes }, [])) this.changed();
  }

  private *refresh({ much, emptied }: Changes): Generator<void, void> {
    const before = this.queue.worked;
    const start = performance.now();
    this.settle();
    if (much) yield* this.readAll();
    for (let d = this.watcher.next(); d; d = this.watcher.next()) yield* this.readAgain(d);
    // Last: a word beside them has kept its number.
    const unseen = much ? this.list.all.flatMap(({ segments }) => segments.map(({ node }) => node)) : emptied;
    this.unlearn(unseen.filter(({ data }) => isBlank(data)));
    // A page that is built by script can name itself last.
    if (document.title !== this.title) this.changed();
    this.watcher.took(this.queue.worked - before || performance.now() - start);
  }

  private *readAll(): Generator<void, void> {
    for (const root of [document, ...this.finder.roots]) {
      const { firstChild: first, lastChild: last } = root;
      if (first && last) yield* this.readAgain({ first, last });
    }
  }

  /**
   * Puts texts that stand elsewhere now where they belong, and forgets those that are not read there (in an editor). To
   * be done before anything is read: places in the list are found by comparing.
   */
  private settle(): void {
    const moved = new Set(this.watcher.takeMoved());
    if (moved.size === 0) return;
    const roots = [...this.finder.roots].filter((root) => isBelow(root.host, moved));
    const tops =
      moved.size > MANY
        ? [document, ...this.finder.roots]
        : [...[...moved].filter((node) => !isBelow(node.parentNode, moved)), ...roots];
    const finder = new BlockFinder();
    const texts = new Set(tops.flatMap((top) => [...knownTexts(top, this.list)]));
    const isRead = (text: Text) =>
      !isBlank(text.data) && this.isRead(text.getRootNode()) && finder.blockOf(text) !== null;
    this.unlearn([...texts].filter((text) => !isRead(text)));
    if (this.list.resettle(texts)) this.changed();
    // Roots do not change with what is around them, but whether they are read does.
    for (const root of roots) this.queue.add(this.read(this.begin(root)));
  }

  /** A root that is not known is closed, or will be read whole once it is found. */
  private isRead(root: Node): boolean {
    return !(root instanceof ShadowRoot) || this.finder.roots.has(root);
  }

  /** Reads what changed, with the runs of text before and after it: they may part or join. */
  private *readAgain(dirty: Dirty): Generator<void, void> {
    const [first, last] = 'side' in dirty ? [null, null] : [dirty.first, dirty.last];
    const node = 'side' in dirty ? dirty.node : dirty.first;
    // Later changes may have taken it out again.
    if (!node.isConnected || (last && !last.isConnected)) return;
    // It may have become an editor's unseen, by a role or by `designMode`.
    if (first?.nodeType === Node.TEXT_NODE && new BlockFinder().blockOf(first as Text) === null)
      this.unlearn([first as Text]);
    const root = node.getRootNode();
    if (!this.isRead(root)) return;
    const from = 'side' in dirty ? (dirty.side === 'before' ? node : following(node, true)) : first;
    const to = last ? following(last, true) : from;
    const collector = this.begin(root, textBefore(root, from) ?? undefined, textFrom(to) ?? undefined);
    // First of all: while it is read, its ends may go.
    if (first && last) yield* this.finder.searchBetween(first, last);
    yield* this.read(collector);
  }
}

/** Texts from a node down of which blocks are known. */
function* knownTexts(top: Node, list: BlockList): Generator<Text> {
  const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  for (let n: Node | null = top; n; n = walker.nextNode()) {
    if (n.nodeType === Node.TEXT_NODE && list.blocksOf(n as Text).length > 0) yield n as Text;
  }
}

/** Whether a node is one of these or lies in one, in its shadow roots too. */
function isBelow(node: Node | null, tops: ReadonlySet<Node>): boolean {
  for (let n = node; n; n = n instanceof ShadowRoot ? n.host : n.parentNode) if (tops.has(n)) return true;
  return false;
}

/** A node at the top of the viewport, where the page is already scrolled down. */
function onScreen(): Node | null {
  if (scrollY < innerHeight) return null;
  const element = document.elementFromPoint(innerWidth / 2, 8);
  return element && element !== document.documentElement && element !== document.body ? element : null;
}
