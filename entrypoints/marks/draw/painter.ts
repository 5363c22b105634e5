/**
 * Draws the marks near the viewport. The only user of CSS.highlights: every registered range costs in every frame in
 * which the page changes (performance.md, section 3), so few are, and none where there is nothing to mark.
 */

import { inSteps } from '../../content/page/scan-queue.ts';
import type { Shown } from '../choose/select.ts';
import { isWriting } from '../input/active.ts';
import { keepsLook } from './keeps-look.ts';
import { marksAround, marksInSight, NOTHING, type Stretch, TALL } from './marks-in-sight.ts';

/** Screens above and below the viewport in which marks are drawn ahead, a lot at a time. */
const FAR = 6;
/** A mark that comes this close, in screens, and is not drawn yet has the next lot drawn. */
const CLOSE = 1;
/** Ranges of a lot: beyond what is close, no more are registered. */
const LOT = 64;
/** Groups at most; beyond it neighbouring blocks share one. */
const MOST_GROUPS = 128;
/** Ranges registered at most. */
export const MOST_RANGES = 320;
/** Wait between two looks at where groups are while the page scrolls, in ms. */
const SCROLL_WAIT_MS = 120;

/** Marks that come and go together. */
interface Group {
  marks: readonly Shown[];
  /** First and last block element: seeing one of them is being near. */
  ends: readonly Element[];
  /** What is registered of it: these of its marks, by number. */
  drawn: Stretch;
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
    const marks = members.flatMap((e) => byElement.get(e) ?? []);
    groups.push({ marks, ends, drawn: NOTHING, ranges: [] });
  }
  return groups;
}

/** How far from the viewport what lies between two heights of it is, in CSS px; 0 where a part of it is in it. */
const awayFrom = (top: number, bottom: number): number => Math.max(0, top - innerHeight, -bottom);

/** How far a group is from the viewport; 0 where a part of it may be in it. */
const distanceOf = ({ ends }: Group): number =>
  awayFrom(
    (ends[0] as Element).getBoundingClientRect().top,
    (ends.at(-1) as Element).getBoundingClientRect().bottom,
  );

/** The nearest first. */
const byDistance = (groups: readonly Group[]): { group: Group; distance: number }[] =>
  groups.map((group) => ({ group, distance: distanceOf(group) })).sort((a, b) => a.distance - b.distance);

/** Whether it may be near though neither of its ends is: its middle. */
const isLarge = (group: Group): boolean => group.ends.length > 1 || group.marks.length > TALL;

/** Whether all of it is drawn that a reader may see soon. */
function isReady({ marks, drawn }: Group): boolean {
  const seen = marksInSight(marks);
  return drawn.from <= seen.from && drawn.to >= seen.to;
}

const FOCUS = ['focusin', 'focusout'] as const;

/** Calls back when one of the observed elements comes as close as so many screens, or goes. */
function observerOf(screens: number, take: (entries: readonly IntersectionObserverEntry[]) => void) {
  const margin = `${screens * 100}%`;
  return new IntersectionObserver(take, {
    // The frame's own viewport, also inside a frame of another origin.
    root: document,
    // In Chromium the margin of scrollers is the page's own too; with both it would have one times the other.
    rootMargin: import.meta.env.FIREFOX ? margin : '0px',
    scrollMargin: margin,
  } as IntersectionObserverInit);
}

export class Painter {
  private readonly name: string;
  private highlight: Highlight | null = null;
  private observers: readonly IntersectionObserver[] = [];
  private groups = new Map<Element, Group>();
  private readonly near = new Set<Element>();
  private registered = 0;
  /** Each key makes a frame in which every registered range costs: none is drawn out of sight. */
  private writing = false;
  /** More is close than may be registered: what is nearest goes first, and that changes with scrolling. */
  private crowded = false;
  /** What is observed changed; the observers have not told yet where it is. */
  private fresh = false;
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
      // As read last: the reading before may hold nodes that are gone.
      group.marks = fresh.marks;
      before.delete(group);
      for (const end of group.ends) groups.set(end, group);
      large ||= isLarge(group);
    }
    for (const gone of before) this.unregister(gone);
    this.observe(groups);
    this.draw();
    if (large) this.watchScroll();
    else if (!this.crowded && !this.writing) removeEventListener('scroll', this.onScroll, { capture: true });
  }

  /** Takes every mark away and leaves nothing registered. */
  clear(): void {
    for (const type of FOCUS) removeEventListener(type, this.onFocus, { capture: true });
    removeEventListener('scroll', this.onScroll, { capture: true });
    clearTimeout(this.scrolled);
    this.scrolled = undefined;
    for (const observer of this.observers) observer.disconnect();
    this.observers = [];
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
    if (this.observers.length === 0) {
      this.observers = this.newObservers();
      for (const type of FOCUS) addEventListener(type, this.onFocus, { passive: true, capture: true });
      this.writing = isWriting();
    }
    const gone = [...this.groups.keys()].filter((end) => !groups.has(end));
    const come = [...groups.keys()].filter((end) => !this.groups.has(end));
    for (const observer of this.observers) {
      for (const end of gone) observer.unobserve(end);
      for (const end of come) observer.observe(end);
    }
    for (const end of gone) this.near.delete(end);
    this.groups = groups;
    this.fresh ||= come.length > 0;
  }

  /** Apart from `observe`: functions made there would keep its variables, and with them a page that is long gone. */
  private newObservers(): IntersectionObserver[] {
    return [
      observerOf(FAR, (entries) => this.onFar(entries)),
      observerOf(CLOSE, (entries) => this.onClose(entries)),
    ];
  }

  private onFar(entries: readonly IntersectionObserverEntry[]): void {
    let jumped = false;
    for (const { target, isIntersecting, boundingClientRect: box } of entries) {
      if (isIntersecting && this.groups.has(target)) this.near.add(target);
      else this.near.delete(target);
      const away = awayFrom(box.top, box.bottom);
      if (away > 2 * FAR * innerHeight && this.groups.get(target)?.ranges.length) jumped = true;
    }
    // What a scroll leaves behind is taken back with the next lot, what a jump leaves at once.
    if (!this.fresh && !jumped && this.near.size > 0) return;
    this.fresh = false;
    this.draw();
  }

  private onClose(entries: readonly IntersectionObserverEntry[]): void {
    const come = entries.filter((e) => e.isIntersecting && this.groups.has(e.target));
    // The other observer may not have told yet.
    for (const { target } of come) this.near.add(target);
    if (!come.every(({ target }) => isReady(this.groups.get(target) as Group))) this.draw();
  }

  private readonly onFocus = () => {
    const writing = isWriting();
    if (writing === this.writing) return;
    this.writing = writing;
    this.draw();
  };

  private watchScroll(): void {
    addEventListener('scroll', this.onScroll, { passive: true, capture: true });
  }

  private readonly onScroll = () => {
    this.scrolled ??= setTimeout(() => {
      this.scrolled = undefined;
      const close = byDistance(this.nearGroups()).filter(({ distance }) => distance <= this.reach);
      if (!close.every(({ group }) => isReady(group))) this.draw();
    }, SCROLL_WAIT_MS);
  };

  /** How far from the viewport marks are drawn in any case, in CSS px. */
  private get reach(): number {
    return this.writing ? 0 : innerHeight * CLOSE;
  }

  private nearGroups(): Group[] {
    return [...new Set(this.groups.values())].filter(
      (group) =>
        group.ends.some((end) => this.near.has(end)) ||
        (group.ends.length > 1 && distanceOf(group) <= innerHeight * FAR),
    );
  }

  /**
   * Draws a lot: what is close, and ahead of it as much as a lot holds; takes back all else. Each time makes one frame
   * dear (performance.md, section 3), so that what was drawn ahead spares the frames of a scroll.
   */
  private draw(): void {
    const near = this.nearGroups();
    const leaving = new Set(this.groups.values()).difference(new Set(near));
    // Where all has room no place need be known: the page would have to lay itself out for it.
    const lot = this.writing ? 0 : LOT;
    const few = near.reduce((sum, { marks }) => sum + marks.length, 0) <= lot;
    for (const group of leaving) this.unregister(group);
    this.crowded = false;
    let count = 0;
    for (const { group, distance } of few ? near.map((g) => ({ group: g, distance: 0 })) : byDistance(near)) {
      const close = distance <= this.reach;
      const { from, to } = close || count < lot ? marksAround(group.marks) : NOTHING;
      const end = Math.min(to, from + MOST_RANGES - count);
      if (close && end < to) this.crowded = true;
      count += end - from;
      this.register(group, { from, to: end });
    }
    if (this.crowded || this.writing) this.watchScroll();
  }

  /** Registers these marks of a group in place of those before. */
  private register(group: Group, { from, to }: Stretch): void {
    if (group.drawn.from === from && group.drawn.to === to) return;
    this.unregister(group);
    if (from === to) return;
    if (!this.highlight) {
      this.highlight = new Highlight();
      CSS.highlights.set(this.name, this.highlight);
    }
    group.drawn = { from, to };
    for (const { block, match } of group.marks.slice(from, to)) {
      const boundary = block.boundary(match);
      if (!boundary || !keepsLook(boundary.startContainer as Text)) continue;
      const range = new StaticRange(boundary);
      this.highlight.add(range);
      group.ranges.push(range);
    }
    this.registered += group.ranges.length;
  }

  private unregister(group: Group): void {
    for (const range of group.ranges) this.highlight?.delete(range);
    this.registered -= group.ranges.length;
    group.ranges = [];
    group.drawn = NOTHING;
  }
}
