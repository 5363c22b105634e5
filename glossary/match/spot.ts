/** The whole of spotting on one text: words, forms, context, look-alikes; then the choice of what is marked. */
import { ContextReader, judge } from './context.ts';
import { type Found, findForms } from './find-forms.ts';
import { findWords, type WordHits } from './find-words.ts';
import {
  EXACT,
  HARSH,
  type IndexView,
  LOOKALIKE,
  SPOT_PAGE,
  SPOT_SENTENCE,
  SPOT_STRICT,
} from './index-view.ts';
import { lettersOf } from './tokens.ts';

/** What a candidate needs besides its own words. */
export const NEEDS_NOTHING = 0;
/** It stands in its own sense by the words around it, if anything on the page is on the subject. */
export const NEEDS_HINT = 1;
/** A page, and a section, on the subject. */
export const NEEDS_PAGE = 2;
/** Nothing beside it speaks for it: such a page must name its concept plainly, or be on the subject throughout. */
export const NEEDS_NAME = 3;
/** A look-alike: never marked; it casts doubt on its entry's other forms. */
export const NEVER = 4;

/** Capitals with an everyday meaning on any page: ours only with one of their words close by. */
const EVERYDAY = new Set('AM CD ED ID IT OH OK OR PC PE PM TV UK US'.split(' '));

/** A form that may be marked: at once, or once the page is known to be on the subject. */
export interface Candidate extends Found {
  readonly entry: number;
  readonly needs: number;
  /** It has no other meaning: it says what the page is about. */
  readonly evidence: boolean;
  /** It is an older or hurtful name. */
  readonly harsh: boolean;
}

/** Told of every form that was found and turned down, for `npm run spot`. */
export type Rejected = (found: Found, why: string) => void;

const overlaps = (a: Found, b: Found): boolean => a.start < b.end && b.start < a.end;
const contains = (a: Found, b: Found): boolean =>
  a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start;

/**
 * Finds all candidates in a text of one or more blocks (joined by BLOCK_BORDER).
 * @returns them by start, longest first; they may overlap
 */
export function findCandidates(
  text: string,
  index: IndexView,
  hits: WordHits,
  rejected?: Rejected,
): Candidate[] {
  findWords(text, index, hits);
  const found = findForms(text, index, hits);
  if (found.length === 0) return [];
  const isLookalike = (f: Found) => (index.flags(f.form) & LOOKALIKE) !== 0;
  const lookalikes = found.filter(isLookalike);
  const candidates: Candidate[] = [];
  const reader = new ContextReader(text);
  for (const f of found) {
    const flags = index.flags(f.form);
    if (flags & LOOKALIKE) {
      candidates.push({ ...f, entry: index.entry(f.form), needs: NEVER, evidence: false, harsh: false });
      continue;
    }
    // A longer form of ours that holds the look-alike outweighs it.
    const twin = lookalikes.find((l) => overlaps(l, f) && !contains(f, l));
    if (twin) {
      rejected?.(f, `part of a look-alike: "${text.slice(twin.start, twin.end)}"`);
      continue;
    }
    const sentence = (flags & (SPOT_SENTENCE | SPOT_STRICT)) !== 0;
    const verdict = judge(index.context(f.form), sentence, reader, f.start, f.end);
    const strict =
      flags & SPOT_STRICT ||
      (flags & EXACT && EVERYDAY.has(lettersOf(text.slice(f.start, f.end)).replace(/s$/, '')));
    if (verdict.says === 'no' || (verdict.says === 'nothing' && strict)) {
      rejected?.(f, verdict.says === 'no' ? verdict.because : 'none of its words stands close by');
      continue;
    }
    const page = (flags & SPOT_PAGE) !== 0;
    candidates.push({
      ...f,
      entry: index.entry(f.form),
      needs:
        verdict.says === 'nothing' ? NEEDS_NAME : page ? NEEDS_PAGE : sentence ? NEEDS_HINT : NEEDS_NOTHING,
      evidence: !sentence && !page,
      harsh: (flags & HARSH) !== 0,
    });
  }
  return candidates;
}

/** How far before a form a longer one of the same concept can begin, in UTF-16 units. */
const LONGEST_LEAD = 100;

/** The longest candidate of the same concept around the one at `i` that begins at `from` or later; else itself. */
function widest<C extends Candidate>(candidates: readonly C[], i: number, from: number): C {
  let best = candidates[i] as C;
  for (let k = i - 1; k >= 0; k--) {
    const wider = candidates[k] as C;
    if (wider.start < from || wider.start < best.start - LONGEST_LEAD) break;
    if (wider.entry === best.entry && wider.needs !== NEVER && contains(wider, best)) best = wider;
  }
  return best;
}

/** Whether a longer name of the same concept begins within the one at `i` ("a chemical", "chemical pregnancy"). */
function isOutdone<C extends Candidate>(
  candidates: readonly C[],
  i: number,
  holds: (c: C) => boolean,
): boolean {
  const c = candidates[i] as C;
  for (let k = i + 1; k < candidates.length; k++) {
    const next = candidates[k] as C;
    if (next.start >= c.end) return false;
    if (next.entry === c.entry && next.end - next.start > c.end - c.start && holds(next)) return true;
  }
  return false;
}

/**
 * Chooses what is marked: from the left, the longest candidate that holds; no two overlap. Where a short name holds,
 * so does the longer one around it ("tubes" in "fallopian tubes").
 * @param holds whether the page gives this candidate what it needs
 */
export function choose<C extends Candidate>(candidates: readonly C[], holds: (c: C) => boolean): C[] {
  const chosen: C[] = [];
  let reached = 0;
  for (const [i, c] of candidates.entries()) {
    if (c.start < reached || c.needs === NEVER || !holds(c) || isOutdone(candidates, i, holds)) continue;
    const widened = widest(candidates, i, reached);
    chosen.push(widened);
    reached = widened.end;
  }
  return chosen;
}
