/** A block of text: the run of text nodes between two block borders, with the way back from offsets to nodes. */
import type { Candidate } from '../../../glossary/match/spot.ts';

/** A stretch of one text node inside a block. */
export interface Segment {
  node: Text;
  /** Where it begins in the block's text, UTF-16. */
  start: number;
  /** Where it begins in the node's data; not 0 for a later part of a huge node. */
  from: number;
  length: number;
}

/** One marked or markable word of a block; offsets in the block's text. */
export interface Match extends Candidate {
  /** Stays with the word while its text stands. */
  readonly word: number;
}

/** A place in a text node. */
export interface Point {
  node: Text;
  offset: number;
}

/**
 * The place of an offset of a block's text. `end` chooses, at a border of two nodes, the one before.
 * @returns null where the offset lies outside of all nodes (white space between two of them)
 */
export function pointIn(segments: readonly Segment[], offset: number, end: boolean): Point | null {
  for (const s of segments) {
    const inside = end
      ? offset > s.start && offset <= s.start + s.length
      : offset >= s.start && offset < s.start + s.length;
    if (inside) return { node: s.node, offset: s.from + offset - s.start };
  }
  return null;
}

export class TextBlock {
  readonly segments: readonly Segment[];
  /** The nearest block element around it. */
  readonly element: Element;
  readonly heading: boolean;
  /** Everything that may be marked here; what is marked is chosen with the page's subject in view. */
  readonly candidates: readonly Match[];
  /** One of them has no other meaning. */
  readonly speaks: boolean;
  /** Chosen of the candidates, in order, not overlapping. */
  matches: readonly Match[] = [];

  constructor(
    segments: readonly Segment[],
    element: Element,
    heading: boolean,
    candidates: readonly Match[],
  ) {
    this.segments = segments;
    this.element = element;
    this.heading = heading;
    this.candidates = candidates;
    this.speaks = candidates.some((c) => c.evidence);
  }

  /** Where in a node's data this block's share of it begins. */
  partOf(node: Text): number {
    return this.segments.find((s) => s.node === node)?.from ?? 0;
  }

  get firstNode(): Text {
    return (this.segments[0] as Segment).node;
  }

  /** Whether nothing of it is in the page any more. Where a part is, it will be read again, and its words keep their numbers. */
  get isGone(): boolean {
    return this.segments.every((s) => !s.node.isConnected);
  }

  /** Whether another reading found the same, so that nothing need be chosen anew: element, heading, text nodes, offsets, candidates. */
  equals(other: TextBlock): boolean {
    return (
      this.element === other.element &&
      this.heading === other.heading &&
      this.segments.length === other.segments.length &&
      this.candidates.length === other.candidates.length &&
      this.segments.every((s, i) => {
        const o = other.segments[i] as Segment;
        return s.node === o.node && s.start === o.start && s.from === o.from && s.length === o.length;
      }) &&
      this.candidates.every((c, i) => {
        const o = other.candidates[i] as Match;
        // A word that stands where it stood has kept its number.
        return c.word === o.word && c.needs === o.needs;
      })
    );
  }

  /** The text of a match as it stands on the page. */
  textOf(match: Match): string {
    let text = '';
    for (const s of this.segments) {
      const a = Math.max(match.start, s.start);
      const b = Math.min(match.end, s.start + s.length);
      if (a < b) text += s.node.data.slice(s.from + a - s.start, s.from + b - s.start);
    }
    return text;
  }

  /** As `pointIn`. */
  point(offset: number, end: boolean): Point | null {
    return pointIn(this.segments, offset, end);
  }

  /** Boundary points of a match, or null once its text has changed. */
  boundary(match: Match): StaticRangeInit | null {
    const start = this.point(match.start, false);
    const end = this.point(match.end, true);
    if (!start || !end || start.offset > start.node.length || end.offset > end.node.length) return null;
    return {
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    };
  }

  /** The match at a node and offset, or null. */
  at(node: Text, offset: number): Match | null {
    const here = this.offsetOf({ node, offset });
    return this.matches.find((m) => here >= m.start && here <= m.end) ?? null;
  }

  /** The candidate for a form that was found between two places. */
  candidateAt(form: number, from: Point, to: Point): Match | undefined {
    const start = this.offsetOf(from);
    const end = this.offsetOf(to);
    if (start < 0 || end < 0) return undefined;
    return this.candidates.find((c) => c.start === start && c.end === end && c.form === form);
  }

  /** The offset in the block's text of a place, or -1. */
  private offsetOf({ node, offset }: Point): number {
    const s = this.segments.find((g) => g.node === node && offset >= g.from && offset <= g.from + g.length);
    return s ? s.start + offset - s.from : -1;
  }
}
