/** Chooses what is marked: candidates that hold on this page; then the first mention in each section, or all. */
import { choose, NEEDS_NAME, NEEDS_PAGE } from '../../../glossary/match/spot.ts';
import type { Match, TextBlock } from '../../content/page/blocks.ts';
import { inSteps } from '../../content/page/scan-queue.ts';
import { sectionsOf } from './sections.ts';
import type { PageSubject } from './subject.ts';

/** Concepts that the page names by a form that needs nothing more than the page's subject. */
function* named(
  blocks: readonly TextBlock[],
  sections: Int32Array,
  subject: PageSubject,
): Generator<void, Set<number>> {
  const entries = new Set<number>();
  yield* inSteps(blocks, ({ candidates }, i) => {
    for (const c of candidates) {
      if (c.needs < NEEDS_PAGE || (c.needs === NEEDS_PAGE && subject.holds(sections[i] as number)))
        entries.add(c.entry);
    }
  });
  return entries;
}

/**
 * Judges the page, in steps, and sets each block's matches in the last.
 * @param title concepts without other meaning in the document's title
 * @returns the section of each block (sections.ts)
 */
export function* chooseMatches(
  blocks: readonly TextBlock[],
  subject: PageSubject,
  title: Iterable<number>,
): Generator<void, Int32Array> {
  const sections = yield* sectionsOf(blocks);
  yield* subject.weigh(blocks, { title, sections });
  const plainly = yield* named(blocks, sections, subject);
  const chosen: (readonly Match[])[] = [];
  yield* inSteps(blocks, ({ candidates }, i) => {
    const section = sections[i] as number;
    chosen.push(
      choose(candidates, (c) => {
        if (c.needs < NEEDS_PAGE) return subject.allows(c);
        if (!subject.holds(section)) return false;
        return c.needs < NEEDS_NAME || plainly.has(c.entry) || subject.holdsStrongly(section);
      }),
    );
  });
  // All at once: who points at a mark between two steps finds it as it is drawn.
  for (const [i, matches] of chosen.entries()) (blocks[i] as TextBlock).matches = matches;
  return sections;
}

/** A mark to be drawn. */
export interface Shown {
  block: TextBlock;
  match: Match;
}

/**
 * The marks in reading order, gathered in steps. By default the first visible mention of a concept in each section,
 * and the first by a hurtful name: that one has its own note.
 * @param every marks all mentions instead
 * @param unseen takes the blocks whose matches cannot be seen now
 */
export function* shownMarks(
  blocks: readonly TextBlock[],
  sections: Int32Array,
  every: boolean,
  unseen: TextBlock[] = [],
): Generator<void, Shown[]> {
  const shown: Shown[] = [];
  let section = -1;
  let seen = new Set<number>();
  yield* inSteps(blocks, (block, i) => {
    if (sections[i] !== section) {
      section = sections[i] as number;
      seen = new Set();
    }
    if (block.matches.length === 0) return;
    if (!isVisible(block)) {
      unseen.push(block);
      return;
    }
    for (const match of block.matches) {
      const name = match.harsh ? -1 - match.entry : match.entry;
      if ((!every && seen.has(name)) || isIcon(block, match)) continue;
      seen.add(name);
      shown.push({ block, match });
    }
  });
  return shown;
}

/** Whether the block is drawn at all; where on the page does not matter. */
export const isVisible = (block: TextBlock): boolean =>
  block.element.checkVisibility?.({ visibilityProperty: true }) !== false;

/** An icon's text is kept from readers. A whole app is, behind its dialogs: so only what lies inside the block counts. */
function isIcon(block: TextBlock, match: Match): boolean {
  for (
    let e = block.point(match.start, false)?.node.parentElement;
    e && e !== block.element;
    e = e.parentElement
  ) {
    if (e.getAttribute('aria-hidden') === 'true') return true;
  }
  return false;
}
