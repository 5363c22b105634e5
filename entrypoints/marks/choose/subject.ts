/**
 * Judges whether a page is on our subject, and where on it, from the forms that have no other meaning. It weighs as a
 * reader does: a title or heading says more than running text, one concept said again and again more than one said
 * once, a part without any such word (knee surgery on a hospital's page) is on something else, and a page that says
 * "miscarriage of justice" means that by "miscarriage" too, unless other words speak for us.
 */
import { NEEDS_NOTHING, NEVER } from '../../../glossary/match/spot.ts';
import type { Match, TextBlock } from '../../content/page/blocks.ts';
import { inSteps } from '../../content/page/scan-queue.ts';

/** Weight of a distinct concept in running text, and in a heading or the title. */
const WEIGHT = { text: 1, heading: 2 };
/** All that is said in links (menus, teasers) weighs this together: it is about the pages to which they lead. */
const LINKS_WEIGHT = 1;
/** Mentions of one concept that weigh as a second concept. */
const OFTEN = 3;
/** Weight from which a page is on the subject, and from which short and many-sided words are read as ours though their concept is not named. */
const ENOUGH = 2;
const STRONG = 5;
/** Sections without evidence between two with it that are read as part of such a page. */
const GAP = 2;
/** Part of the sections that must hold evidence for the whole page to count, title or not. */
const MOST_SECTIONS = 0.5;

export interface SubjectEvidence {
  /** Concepts without other meaning in the document's title. */
  title: Iterable<number>;
  /** Section of each block (sections.ts). */
  sections: Int32Array;
}

export class PageSubject {
  /** Total weight of the evidence; for `npm run spot`. */
  weight = 0;
  /** The title or a first heading is on the subject, or most of the sections are. */
  everywhere = false;
  private readonly sections = new Set<number>();
  /** Entries of which the page says a look-alike while nothing else speaks for the subject. */
  private readonly doubted = new Set<number>();

  /** Weighs the page anew. */
  *weigh(blocks: readonly TextBlock[], { title, sections }: SubjectEvidence): Generator<void, void> {
    const best = new Map<number, number>();
    const mentions = new Map<number, number>();
    this.sections.clear();
    this.doubted.clear();
    yield* inSteps(blocks, ({ candidates }) => {
      for (const c of candidates) if (c.needs === NEVER) this.doubted.add(c.entry);
    });
    if (this.doubted.size > 0 && this.othersSpeak(blocks, title)) this.doubted.clear();
    this.everywhere = false;
    for (const entry of title) {
      if (this.doubted.has(entry)) continue;
      best.set(entry, WEIGHT.heading);
      this.everywhere = true;
    }
    let links = 0;
    yield* inSteps(blocks, (block, i) => {
      if (!block.candidates.some((c) => this.speaks(c))) return;
      const first = block.heading && block.element.localName === 'h1';
      // A page's own title often links to the page itself.
      if (!first && isLink(block)) {
        links = LINKS_WEIGHT;
        return;
      }
      const weight = block.heading ? WEIGHT.heading : WEIGHT.text;
      for (const c of block.candidates) {
        if (!this.speaks(c)) continue;
        this.sections.add(sections[i] as number);
        mentions.set(c.entry, (mentions.get(c.entry) ?? 0) + 1);
        best.set(c.entry, Math.max(best.get(c.entry) ?? 0, weight));
        if (first) this.everywhere = true;
      }
    });
    this.weight = [...best.values()].reduce((sum, w) => sum + w, links);
    if ([...mentions.values()].some((n) => n >= OFTEN)) this.weight++;
    const count = (sections.at(-1) ?? 0) + 1;
    if (this.sections.size >= count * MOST_SECTIONS) this.everywhere = true;
    if (this.weight >= STRONG) this.fillGaps();
  }

  /** A list of words has one in each section, and not all of them are ours alone. */
  private fillGaps(): void {
    let last = Number.NEGATIVE_INFINITY;
    for (const section of [...this.sections].sort((a, b) => a - b)) {
      if (section - last <= GAP + 1) for (let s = last + 1; s < section; s++) this.sections.add(s);
      last = section;
    }
  }

  private speaks(c: Match): boolean {
    return c.evidence && !this.doubted.has(c.entry);
  }

  private othersSpeak(blocks: readonly TextBlock[], title: Iterable<number>): boolean {
    if ([...title].some((entry) => !this.doubted.has(entry))) return true;
    return blocks.some((block) => block.candidates.some((c) => this.speaks(c)));
  }

  /** Whether a candidate that needs no page may stand: its sense is not in doubt, and it has a hint if it wants one. */
  allows(c: Match): boolean {
    return c.needs === NEEDS_NOTHING ? !this.doubted.has(c.entry) : this.weight > 0;
  }

  /** Whether the page is on the subject in this section. */
  holds(section: number): boolean {
    return this.weight >= ENOUGH && (this.everywhere || this.sections.has(section));
  }

  /** Whether it is so plainly that a word with other meanings needs nothing beside it. */
  holdsStrongly(section: number): boolean {
    return this.weight >= STRONG && this.holds(section);
  }
}

/** Whether all of a block's text is one link's. */
function isLink(block: TextBlock): boolean {
  const link = block.firstNode.parentElement?.closest('a');
  return link != null && block.segments.every((s) => link.contains(s.node));
}
