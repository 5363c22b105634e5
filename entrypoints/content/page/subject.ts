/**
 * Judges whether a page is on our subject, from the forms that have no other meaning. Title and headings count more;
 * a form must also have company close by, since a long page can hold a part on something else.
 */
import type { TextBlock } from './blocks.ts';

/** Weight of a distinct concept in running text, and in a heading or the title. */
const WEIGHT = { text: 1, heading: 2 };
/** Weight from which the whole page counts as on the subject: two distinct concepts, or one in a heading. */
const ENOUGH = 2;

export class PageSubject {
  private weight = 0;

  /** Weighs the page anew. @param title concepts without other meaning in the document's title, by entry number */
  weigh(blocks: readonly TextBlock[], title: Iterable<number>): void {
    const best = new Map<number, number>();
    for (const entry of title) best.set(entry, WEIGHT.heading);
    for (const block of blocks) {
      const weight = block.heading ? WEIGHT.heading : WEIGHT.text;
      for (const c of block.candidates) {
        if (c.evidence && (best.get(c.entry) ?? 0) < weight) best.set(c.entry, weight);
      }
    }
    this.weight = [...best.values()].reduce((sum, w) => sum + w, 0);
  }

  get isOnSubject(): boolean {
    return this.weight >= ENOUGH;
  }
}
