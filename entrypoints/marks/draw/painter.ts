/**
 * Draws the marks near the viewport. The only user of CSS.highlights: every registered range costs in every frame in
 * which the page changes (performance.md, section 3), so few are, and none where there is nothing to mark.
 */

import { inSteps } from '../../content/page/scan-queue.ts';
import type { Shown } from '../choose/select.ts';
import { marksInSight, TALL } from './marks-in-sight.ts';

/** Screens above and below the viewport in which marks are drawn ahead. */
const MARGIN = '150%';
/** Groups at most; beyond it neighbouring blocks share one. */
const MOST_GROUPS = 256;
/** Ranges registered at most. */
export const MOST_RANGES = 320;
/** The same as MARGIN, as a share of the viewport's height. */
const AHEAD = 1.5;
/** Wait between two looks at where groups are while the page scrolls, in ms. */
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
function* groupsOf(marks: readonly Shown[]): Generator<void, Group[]> {
  const byElement = new Map<Element, Shown[]>();
  yield* inSteps(marks, (mark) => {
    const here = byElement.get(mark.block.element);
    if (here) here.push(mark);
    else byElement.set(mark.block.element, [mark]);
  });
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

/** How far a group is from the viewport, in CSS px; 0 where a part of it may be in it. */
function distanceOf({ ends }: Pick<Group, 'ends'>): number {
  const top = (ends[0] as Element).getBoundingClientRect().top;
  const bottom = (ends.at(-1) as Element).getBoundingClientRect().bottom;
  return Math.max(0, top - innerHeight, -bottom);
}

/** Whether it may be near though neither of its ends is: its middle. */
const isLarge = (group: Group): boolean => group.ends.length > 1 || group.marks.length > TALL;

export class Painter {
  private readonly name: string;
  private highlight: Highlight | null = null;
  private observer: IntersectionObserver | null = null;
  private groups = new Map<Element, Group>();
  private readonly near = new Set<Element>();
  private registered = 0;
  /** More is near than may be registered: what is nearest goes first, and that changes with scrolling. */
  private crowded = false;
  private scrolled: ReturnType<typeof setTimeout> | undefined;

  /** @param name neutral key in the registry, which the page can read */
  constructor(name: string) {
    this.name = name;
  }

  /** How many ranges are registered now. */
  get count(): number {
    return this.registered;
  }

  /** Draws these marks from the last step on. Unchanged ones keep their range, so that nothing flickers. */
  *show(marks: readonly Shown[]): Generator<void, void> {
    if (marks.length === 0) {
      this.clear();
      return;
    }
    const drawn = yield* groupsOf(marks);
    // The page may have emptied the registry.
    if (this.highlight && !CSS.highlights.has(this.name)) CSS.highlights.set(this.name, this.highlight);
    const before = new Set(this.groups.values());
    const groups = new Map<Element, Group>();
    let large = false;
    for (const fresh of drawn) {
      const old = this.groups.get(fresh.ends[0] as Element);
      const same = old && old.ends.at(-1) === fresh.ends.at(-1) && sameMarks(old.marks, fresh.marks);
      const group = same ? old : fresh;
      before.delete(group);
      for (const end of group.ends) groups.set(end, group);
      large ||= isLarge(group);
    }
    for (const gone of before) this.unregister(gone);
    this.observe(groups);
    this.crowded = false;
    for (const group of new Set(groups.values())) this.update(group);
    if (large || this.crowded) this.watchScroll();
    else removeEventListener('scroll', this.onScroll, { capture: true });
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
    if (this.crowded) this.watchScroll();
  }

  private watchScroll(): void {
    addEventListener('scroll', this.onScroll, { passive: true, capture: true });
    this.onScroll();
  }

  private readonly onScroll = () => {
    this.scrolled ??= setTimeout(() => {
      this.scrolled = undefined;
      this.lookAgain();
    }, SCROLL_WAIT_MS);
  };

  /** Draws what is nearest now: the middle of large groups, and the first of too many. */
  private lookAgain(): void {
    const all = [...new Set(this.groups.values())];
    const near = all
      .filter((group) => this.isNear(group))
      .map((group) => ({ group, distance: this.crowded || isLarge(group) ? distanceOf(group) : 0 }))
      .sort((a, b) => a.distance - b.distance);
    // All at once, so that no frame shows less than before.
    const { crowded } = this;
    this.crowded = false;
    const staying = new Set(near.map(({ group }) => group));
    for (const group of all) if (crowded || isLarge(group) || !staying.has(group)) this.unregister(group);
    for (const { group } of near) if (group.ranges.length === 0) this.register(group);
  }

  private isNear({ ends }: Group): boolean {
    if (ends.some((end) => this.near.has(end))) return true;
    return ends.length > 1 && distanceOf({ ends }) <= innerHeight * AHEAD;
  }

  /** Registers a group that is near and has nothing registered; takes one back that is not. */
  private update(group: Group): void {
    if (!this.isNear(group)) this.unregister(group);
    else if (group.ranges.length === 0) this.register(group);
  }

  private register(group: Group): void {
    if (!this.highlight) {
      this.highlight = new Highlight();
      CSS.highlights.set(this.name, this.highlight);
    }
    for (const { block, match } of marksInSight(group.marks)) {
      if (this.registered >= MOST_RANGES) {
        this.crowded = true;
        return;
      }
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
