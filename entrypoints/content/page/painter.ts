/**
 * Draws the marks near the viewport. The only user of CSS.highlights: every registered range costs in every frame in
 * which the page changes (performance.md, section 3), so few are, and none where there is nothing to mark.
 */
import { rectsOf } from './hit-test.ts';
import type { Shown } from './select.ts';

/** Screens above and below the viewport in which marks are drawn ahead. */
const MARGIN = '150%';
/** Blocks observed at most; beyond it neighbours share one. */
const MOST_OBSERVED = 256;
/** Ranges registered at most. */
export const MOST_RANGES = 320;
/** More marks than this in one group (a long text without paragraphs) are drawn by their own place. */
const TALL = 64;
/** Marks of such a group drawn at once. */
const TALL_SHARE = 160;
/** Wait between two looks at such a group while the page scrolls, in ms. */
const SCROLL_WAIT_MS = 120;

interface Group {
  marks: Shown[];
  ranges: StaticRange[];
  near: number;
}

/** Index of the first mark that ends below a height of the viewport; marks of one text run downwards. */
function firstBelow(marks: readonly Shown[], y: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { block, match } = marks[middle] as Shown;
    if ((rectsOf(block, match).at(-1)?.bottom ?? Number.NEGATIVE_INFINITY) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

export class Painter {
  private readonly name: string;
  private highlight: Highlight | null = null;
  private observer: IntersectionObserver | null = null;
  private groups = new Map<Element, Group>();
  private registered = 0;
  private scrolled: ReturnType<typeof setTimeout> | undefined;
  private readonly onScroll = () => {
    this.scrolled ??= setTimeout(() => {
      this.scrolled = undefined;
      for (const group of new Set(this.groups.values())) {
        if (group.near === 0 || group.marks.length <= TALL) continue;
        this.unregister(group);
        this.register(group);
      }
    }, SCROLL_WAIT_MS);
  };

  /** @param name neutral key in the registry, which the page can read */
  constructor(name: string) {
    this.name = name;
  }

  /** Draws these marks from now on; unchanged ones keep their range. */
  show(marks: readonly Shown[]): void {
    this.clear();
    if (marks.length === 0) return;
    this.highlight = new Highlight();
    CSS.highlights.set(this.name, this.highlight);
    this.observer = new IntersectionObserver((entries) => this.onIntersection(entries), {
      // The frame's own viewport, also inside a frame of another origin.
      root: document,
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
    } as IntersectionObserverInit);
    const byElement = new Map<Element, Shown[]>();
    for (const mark of marks) {
      const list = byElement.get(mark.block.element);
      if (list) list.push(mark);
      else byElement.set(mark.block.element, [mark]);
    }
    const size = Math.ceil(byElement.size / MOST_OBSERVED);
    const elements = [...byElement.keys()];
    for (let i = 0; i < elements.length; i += size) {
      const members = elements.slice(i, i + size);
      const group: Group = { marks: members.flatMap((e) => byElement.get(e) ?? []), ranges: [], near: 0 };
      for (const end of new Set([members[0] as Element, members.at(-1) as Element])) {
        this.groups.set(end, group);
        this.observer.observe(end);
      }
      if (group.marks.length > TALL)
        addEventListener('scroll', this.onScroll, { passive: true, capture: true });
    }
  }

  /** How many ranges are registered now. */
  get count(): number {
    return this.registered;
  }

  clear(): void {
    removeEventListener('scroll', this.onScroll, { capture: true });
    clearTimeout(this.scrolled);
    this.scrolled = undefined;
    this.observer?.disconnect();
    this.observer = null;
    this.groups = new Map();
    this.registered = 0;
    if (this.highlight) {
      this.highlight.clear();
      this.highlight = null;
      CSS.highlights.delete(this.name);
    }
  }

  private onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const group = this.groups.get(entry.target);
      if (!group) continue;
      const was = group.near > 0;
      group.near = Math.max(0, group.near + (entry.isIntersecting ? 1 : was ? -1 : 0));
      if (!was && group.near > 0) this.register(group);
      else if (was && group.near === 0) this.unregister(group);
    }
  }

  private register(group: Group): void {
    let marks = group.marks;
    if (marks.length > TALL) {
      const from = firstBelow(marks, -innerHeight / 2);
      marks = marks.slice(from, from + TALL_SHARE);
    }
    for (const { block, match } of marks) {
      if (this.registered >= MOST_RANGES) return;
      const boundary = block.boundary(match);
      if (!boundary) continue;
      const range = new StaticRange(boundary);
      this.highlight?.add(range);
      group.ranges.push(range);
      this.registered++;
    }
  }

  private unregister(group: Group): void {
    for (const range of group.ranges) this.highlight?.delete(range);
    this.registered -= group.ranges.length;
    group.ranges = [];
  }
}
