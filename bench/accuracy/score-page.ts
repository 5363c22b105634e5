/** Scores the marks of one labelled page, in the way in which shared corpora of this kind are scored. */
import type { Label } from './pages/read-labels.ts';

/** A mark as boundary points. */
export interface MarkSpan {
  start: [node: Text, offset: number];
  end: [node: Text, offset: number];
  text: string;
  /** Entry id. */
  id: string;
}

export interface PageScore {
  /** Labels found and all labels, by importance. */
  core: [found: number, all: number];
  useful: [found: number, all: number];
  optional: [found: number, all: number];
  /** Marks that lie on a label, and all marks outside grey spans. */
  right: [right: number, all: number];
  /** What went wrong, for people to read. */
  missed: string[];
  wrong: string[];
}

/** A label is found when one mark covers this part of its characters: "miscarriage" does not find "missed miscarriage". */
const COVERED = 0.8;

function rangeOf({ start, end }: Pick<MarkSpan, 'start' | 'end'>): Range {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}

/** Characters that two ranges share. */
function shared(a: Range, b: Range): number {
  if (
    a.compareBoundaryPoints(Range.END_TO_START, b) >= 0 ||
    a.compareBoundaryPoints(Range.START_TO_END, b) <= 0
  )
    return 0;
  const both = a.cloneRange();
  if (a.compareBoundaryPoints(Range.START_TO_START, b) < 0) both.setStart(b.startContainer, b.startOffset);
  if (a.compareBoundaryPoints(Range.END_TO_END, b) > 0) both.setEnd(b.endContainer, b.endOffset);
  return both.toString().length;
}

/** @param labels of the page, from readLabels(); grey ones count neither way */
export function scorePage(labels: readonly Label[], marks: readonly MarkSpan[]): PageScore {
  const score: PageScore = {
    core: [0, 0],
    useful: [0, 0],
    optional: [0, 0],
    right: [0, 0],
    missed: [],
    wrong: [],
  };
  const ranges = marks.map(rangeOf);
  const spans = labels.map((label) => ({ label, range: rangeOf(label) }));
  for (const { label, range } of spans) {
    const { importance } = label;
    if (importance === 'trap' || importance === 'grey') continue;
    const text = range.toString();
    score[importance][1]++;
    if (ranges.some((mark) => shared(range, mark) >= COVERED * text.length)) score[importance][0]++;
    else if (importance !== 'optional')
      score.missed.push(`${importance} ${label.concept}: ${text.replace(/\s+/g, ' ')}`);
  }
  for (const [i, mark] of ranges.entries()) {
    const touched = spans.filter(({ range }) => shared(range, mark) > 0).map(({ label }) => label.importance);
    if (touched.includes('grey')) continue;
    score.right[1]++;
    if (touched.some((importance) => importance !== 'trap')) score.right[0]++;
    else score.wrong.push(`${(marks[i] as MarkSpan).id}: ${mark.toString().replace(/\s+/g, ' ')}`);
  }
  return score;
}
