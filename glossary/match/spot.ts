/** The whole of spotting on one text: words, forms, context, look-alikes; then the choice of what is marked. */
import { judge } from './context.ts';
import { type Found, findForms } from './find-forms.ts';
import { findWords, type WordHits } from './find-words.ts';
import { type IndexView, LOOKALIKE, SPOT_PAGE, SPOT_SENTENCE } from './index-view.ts';

/** A form that may be marked: at once, or once the page is known to be on the subject. */
export interface Candidate extends Found {
  readonly entry: number;
  /** It counts only where the page is on the subject. */
  readonly needsPage: boolean;
  /** It has no other meaning: it says what the page is about. */
  readonly evidence: boolean;
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
  const isLookalike = (f: Found) => ((index.formFlags[f.form] as number) & LOOKALIKE) !== 0;
  const lookalikes = found.filter(isLookalike);
  const candidates: Candidate[] = [];
  for (const f of found) {
    const flags = index.formFlags[f.form] as number;
    if (flags & LOOKALIKE) continue;
    // A longer form of ours that holds the look-alike outweighs it.
    const twin = lookalikes.find((l) => overlaps(l, f) && !contains(f, l));
    if (twin) {
      rejected?.(f, `part of a look-alike: "${text.slice(twin.start, twin.end)}"`);
      continue;
    }
    const verdict = judge(index.context(f.form), (flags & SPOT_SENTENCE) !== 0, text, f.start, f.end);
    if (!verdict.ok) {
      rejected?.(f, verdict.why);
      continue;
    }
    candidates.push({
      ...f,
      entry: index.formEntry[f.form] as number,
      needsPage: (flags & SPOT_PAGE) !== 0,
      evidence: (flags & (SPOT_PAGE | SPOT_SENTENCE)) === 0,
    });
  }
  return candidates;
}

/**
 * Chooses what is marked: from the left, the longest candidate that holds; no two overlap.
 * @param onSubject whether the page is on the subject where this candidate stands
 */
export function choose<C extends Candidate>(candidates: readonly C[], onSubject: (c: C) => boolean): C[] {
  const chosen: C[] = [];
  let reached = 0;
  for (const c of candidates) {
    if (c.start < reached || (c.needsPage && !onSubject(c))) continue;
    chosen.push(c);
    reached = c.end;
  }
  return chosen;
}
