/** Chooses what is marked: candidates that hold on this page; then the first mention in each section, or all. */
import { choose } from '../../../glossary/match/spot.ts';
import type { Match, TextBlock } from './blocks.ts';
import { SECTION_SELECTOR } from './elements.ts';

/** Sets each block's matches. */
export function chooseMatches(blocks: readonly TextBlock[], onSubject: boolean): void {
  for (const block of blocks) block.matches = choose(block.candidates, () => onSubject);
}

/** A mark to be drawn. */
export interface Shown {
  block: TextBlock;
  match: Match;
}

/**
 * The marks in reading order. By default the first visible mention of a concept in each section: the stretch between
 * two headings, or an article, section or the like of its own.
 * @param every marks all mentions instead
 */
export function shownMarks(blocks: readonly TextBlock[], every: boolean): Shown[] {
  const shown: Shown[] = [];
  let section: Element | null = null;
  let seen = new Set<number>();
  for (const block of blocks) {
    if (!every) {
      const around = block.element.closest(SECTION_SELECTOR);
      if (around !== section || block.heading) {
        section = around;
        seen = new Set();
      }
    }
    if (block.matches.length === 0 || !isVisible(block)) continue;
    for (const match of block.matches) {
      if ((!every && seen.has(match.entry)) || isIcon(block, match)) continue;
      seen.add(match.entry);
      shown.push({ block, match });
    }
  }
  return shown;
}

const isVisible = (block: TextBlock): boolean =>
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
