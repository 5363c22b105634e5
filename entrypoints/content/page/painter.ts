/**
 * Draws the marks near the viewport. The only user of CSS.highlights: every registered range costs in every frame in
 * which the page changes (performance.md, section 3), so few are, and none where there is nothing to mark.
 */
import { marksInSight, TALL } from './marks-in-sight.ts';
import type { Shown } from './select.ts';

/** Screens above and below the viewport in which marks are drawn ahead. */
const MARGIN = '150%';
/** Groups at most; beyond it neighbouring blocks share one. */
const MOST_GROUPS = 256;
/** Ranges registered at most. */
export const MOST_RANGES = 320;
/** Wait between two looks at a tall group while the page scrolls, in ms. */
const SCROLL_WAIT_MS = 120;

/** Marks that come and go together. */
interface Group {
  marks: readonly Shown[];
  /** First and last block element: seeing one of them is being near. */
  ends: readonly Element[];
  /** What is registered of it. */
  ranges: StaticRange[];
}

const sameMarks = (a: readonly Shown[], b: readonly Shown[]): boolean =>
  a.length === b.length && a.every((s, i) => s.match.word === b[i]?.match.word);

/** Marks by block element, in groups of neighbours so that there are not too many. */
function groupsOf(marks: readonly Shown[]): Group[] {
  const byElement = new Map<Element, Shown[]>();
  for (const mark of marks) {
    const here = byElement.get(mark.block.element);
    if (here) here.push(mark);
    else byElement.set(mark.block.element, [mark]);
  }
  const elements = [...byElement.keys()];
  const size = Math.ceil(elements.length / MOST_GROUPS);
  const groups: Group[] = [];
  for (let i = 0; i < elements.length; i += size) {
    const members = elements.slice(i, i + size);
    const ends = [...new Set([members[0] as Element, members.at(-1) as Element])];
    groups.push({ marks: members.flatMap((e) => byElement.get(e) ?? []), ends, ranges: [] });
  }
  return groups;
}

export class Painter {
  private readonly name: string;
  private highlight: Highlight | null = null;
  private observer: IntersectionObserver | null = null;
  private groups = new Map<Element, Group>();
  private readonly near = new Set<Element>();
  private registered = 0;
  private scrolled: ReturnType<typeof setTimeout> | undefined;

  /** @param name neutral key in the registry, which the page can read */
  constructor(name: string) {
    this.name = name;
  }

  /** How many ranges are registered now. */
  get count(): number {
    return this.registered;
  }

  /** Draws these marks from now on. Unchanged ones keep their range, so that nothing flickers. */
  show(marks: readonly Shown[]): void {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    const before = new Set(this.groups.values());
    const groups = new Map<Element, Group>();
    let tall = false;
    for (const fresh of groupsOf(marks)) {
      const old = this.groups.get(fresh.ends[0] as Element);
      const same = old && old.ends.at(-1) === fresh.ends.at(-1) && sameMarks(old.marks, fresh.marks);
      const group = same ? old : fresh;
      before.delete(group);
      for (const end of group.ends) groups.set(end, group);
      tall ||= group.marks.length > TALL;
    }
    for (const gone of before) this.unregister(gone);
    this.observe(groups);
    for (const group of new Set(groups.values())) this.update(group);
    removeEventListener('scroll', this.onScroll, { capture: true });
    if (tall) addEventListener('scroll', this.onScroll, { passive: true, capture: true });
  }

  /** Takes every mark away and leaves nothing registered. */
  clear(): void {
    removeEventListener('scroll', this.onScroll, { capture: true });
    clearTimeout(this.scrolled);
    this.scrolled = undefined;
    this.observer?.disconnect();
    this.observer = null;
    this.groups.clear();
    this.near.clear();
    this.registered = 0;
    if (this.highlight) {
      this.highlight.clear();
      this.highlight = null;
      CSS.highlights.delete(this.name);
    }
  }

  private observe(groups: Map<Element, Group>): void {
    this.observer ??= new IntersectionObserver((entries) => this.onIntersection(entries), {
      // The frame's own viewport, also inside a frame of another origin.
      root: document,
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
    } as IntersectionObserverInit);
    for (const end of this.groups.keys()) {
      if (groups.has(end)) continue;
      this.observer.unobserve(end);
      this.near.delete(end);
    }
    for (const end of groups.keys()) if (!this.groups.has(end)) this.observer.observe(end);
    this.groups = groups;
  }

  private onIntersection(entries: readonly IntersectionObserverEntry[]): void {
    const touched = new Set<Group>();
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.near.add(target);
      else this.near.delete(target);
      const group = this.groups.get(target);
      if (group) touched.add(group);
    }
    for (const group of touched) this.update(group);
  }

  private readonly onScroll = () => {
    this.scrolled ??= setTimeout(() => {
      this.scrolled = undefined;
      for (const group of new Set(this.groups.values())) {
        if (group.marks.length <= TALL || group.ranges.length === 0) continue;
        this.unregister(group);
        this.update(group);
      }
    }, SCROLL_WAIT_MS);
  };

  /** Registers a group that is near and has nothing registered; takes one back that is not. */
  private update(group: Group): void {
    const isNear = group.ends.some((end) => this.near.has(end));
    if (!isNear) this.unregister(group);
    else if (group.ranges.length === 0) this.register(group);
  }

  private register(group: Group): void {
    if (!this.highlight) {
      this.highlight = new Highlight();
      CSS.highlights.set(this.name, this.highlight);
    }
    for (const { block, match } of marksInSight(group.marks)) {
      if (this.registered >= MOST_RANGES) return;
      const boundary = block.boundary(match);
      if (!boundary) continue;
      const range = new StaticRange(boundary);
      this.highlight.add(range);
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
