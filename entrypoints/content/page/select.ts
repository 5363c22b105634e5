/** Chooses what is marked: candidates that hold on this page; then the first mention in each section, or all. */
import { choose, NEEDS_NAME, NEEDS_PAGE } from '../../../glossary/match/spot.ts';
import type { Match, TextBlock } from './blocks.ts';
import { sectionsOf } from './sections.ts';
import type { PageSubject } from './subject.ts';

/** Concepts that the page names by a form that needs nothing more than the page's subject. */
function named(blocks: readonly TextBlock[], sections: Int32Array, subject: PageSubject): Set<number> {
  const entries = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    for (const c of block.candidates) {
      if (c.needs < NEEDS_PAGE || (c.needs === NEEDS_PAGE && subject.holds(sections[i] as number)))
        entries.add(c.entry);
    }
  }
  return entries;
}

/**
 * Judges the page and sets each block's matches.
 * @param title concepts without other meaning in the document's title
 * @returns the section of each block (sections.ts)
 */
export function chooseMatches(
  blocks: readonly TextBlock[],
  subject: PageSubject,
  title: Iterable<number>,
): Int32Array {
  const sections = sectionsOf(blocks);
  subject.weigh(blocks, { title, sections });
  const plainly = named(blocks, sections, subject);
  for (const [i, block] of blocks.entries()) {
    const section = sections[i] as number;
    block.matches = choose(block.candidates, (c) => {
      if (c.needs < NEEDS_PAGE) return subject.allows(c);
      if (!subject.holds(section)) return false;
      return c.needs < NEEDS_NAME || plainly.has(c.entry) || subject.holdsStrongly(section);
    });
  }
  return sections;
}

/** A mark to be drawn. */
export interface Shown {
  block: TextBlock;
  match: Match;
}

/**
 * The marks in reading order. By default the first visible mention of a concept in each section.
 * @param every marks all mentions instead
 * @param unseen takes the blocks whose matches cannot be seen now
 */
export function shownMarks(
  blocks: readonly TextBlock[],
  sections: Int32Array,
  every: boolean,
  unseen: TextBlock[] = [],
): Shown[] {
  const shown: Shown[] = [];
  let section = -1;
  let seen = new Set<number>();
  for (const [i, block] of blocks.entries()) {
    if (sections[i] !== section) {
      section = sections[i] as number;
      seen = new Set();
    }
    if (block.matches.length === 0) continue;
    if (!isVisible(block)) {
      unseen.push(block);
      continue;
    }
    for (const match of block.matches) {
      if ((!every && seen.has(match.entry)) || isIcon(block, match)) continue;
      seen.add(match.entry);
      shown.push({ block, match });
    }
  }
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
