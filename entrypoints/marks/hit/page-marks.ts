/** The marks of this frame as the card, the input and the popup see them. */
import type { PageWord } from '../../../platform/messages.ts';
import type { TextBlock } from '../../content/page/blocks.ts';
import type { PageScan } from '../../content/page/scan.ts';
import { inSteps } from '../../content/page/scan-queue.ts';
import type { Shown } from '../choose/select.ts';
import { asDrawn } from './as-drawn.ts';
import { isSeeThrough, seenAt } from './covers.ts';
import { type Hit, hitTest, hitTestByElement, rectsOf } from './hit-test.ts';
import type { Mark, Marks } from './marks.ts';

function isPartOf(element: Element, { block, match }: Hit): boolean {
  const at = block.boundary(match);
  return at !== null && (element.contains(at.startContainer) || element.contains(at.endContainer));
}

export class PageMarks implements Marks {
  private readonly scan: PageScan;
  private readonly ids: readonly string[];
  private shown: readonly Shown[] = [];
  private drawn: readonly Shown[] | null = null;
  private byWord = new Map<number, Shown>();
  private byElement = new Map<Element, TextBlock[]>();

  constructor(scan: PageScan, ids: readonly string[]) {
    this.scan = scan;
    this.ids = ids;
  }

  /** Takes these marks, in steps; those before stand until the last. */
  *setShown(shown: readonly Shown[]): Generator<void, void> {
    const byWord = new Map<number, Shown>();
    const byElement = new Map<Element, TextBlock[]>();
    yield* inSteps(shown, (mark) => {
      const { block, match } = mark;
      byWord.set(match.word, mark);
      const here = byElement.get(block.element);
      if (!here) byElement.set(block.element, [block]);
      else if (here.at(-1) !== block) here.push(block);
    });
    this.shown = shown;
    this.drawn = null;
    this.byWord = byWord;
    this.byElement = byElement;
  }

  at(x: number, y: number): Mark | null {
    if (this.shown.length === 0) return null;
    const hit = hitTest(this.scan.list, this.scan.finder.roots, x, y) ?? this.atElement(x, y);
    const shown = hit && this.byWord.get(hit.match.word);
    return shown ? this.mark(shown) : null;
  }

  rects({ word }: Mark): DOMRect[] {
    const shown = this.byWord.get(word);
    return shown ? rectsOf(shown.block, shown.match) : [];
  }

  element({ word }: Mark): Element | null {
    const shown = this.byWord.get(word);
    return shown
      ? (shown.block.point(shown.match.start, false)?.node.parentElement ?? shown.block.element)
      : null;
  }

  /** The form on the page is an older or hurtful name. */
  isHarsh({ word }: Mark): boolean {
    return this.byWord.get(word)?.match.harsh ?? false;
  }

  step(from: Mark | null, by: 1 | -1): Mark | null {
    const shown = this.asDrawn();
    const count = shown.length;
    if (count === 0) return null;
    let at = from ? shown.findIndex((s) => s.match.word === from.word) : -1;
    if (at >= 0) at += by;
    else at = this.firstBelowTop(by);
    const next = shown[(at + count) % count];
    return next ? this.mark(next) : null;
  }

  byNumber(word: number): Mark | null {
    const shown = this.byWord.get(word);
    return shown ? this.mark(shown) : null;
  }

  reveal(mark: Mark): void {
    const element = this.element(mark);
    for (
      let d = element?.closest('details:not([open])');
      d;
      d = d.parentElement?.closest('details:not([open])')
    ) {
      (d as HTMLDetailsElement).open = true;
    }
    const rect = this.rects(mark)[0];
    if (!rect || !element) return;
    const margin = Math.min(120, innerHeight / 4);
    const inView =
      rect.top >= margin && rect.bottom <= innerHeight - margin && rect.left >= 0 && rect.right <= innerWidth;
    if (!inView) element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    // A tall element's middle may lie far from the word.
    const after = this.rects(mark)[0];
    if (after && (after.top < 0 || after.bottom > innerHeight))
      scrollBy({ top: after.top - innerHeight / 2, behavior: 'instant' });
  }

  /** The words of this frame, one of each entry, in reading order. */
  words(): PageWord[] {
    const words = new Map<number, PageWord>();
    for (const { block, match } of this.asDrawn()) {
      const known = words.get(match.entry);
      if (known) known.count++;
      else {
        const text = block.textOf(match).replace(/\s+/g, ' ').trim();
        words.set(match.entry, { id: this.ids[match.entry] as string, text, word: match.word, count: 1 });
      }
    }
    return [...words.values()];
  }

  /** Distinct entry ids, in reading order. */
  entryIds(): string[] {
    return [...new Set(this.shown.map(({ match }) => this.ids[match.entry] as string))];
  }

  /** The marks in the order in which they are drawn. Only what shadow roots put into slots stands elsewhere in the tree. */
  private asDrawn(): readonly Shown[] {
    const slots = this.scan.finder.roots.size > 0;
    this.drawn ??= slots ? asDrawn(this.shown, ({ block }) => block.firstNode) : this.shown;
    return this.drawn;
  }

  private mark({ match }: Shown): Mark {
    return { word: match.word, id: this.ids[match.entry] as string };
  }

  /** Where no caret goes: text that cannot be selected, or below a link that is laid over its card. */
  private atElement(x: number, y: number): Hit | null {
    for (const element of seenAt(x, y)) {
      for (let e: Element | null = element; e; e = e.parentElement) {
        const blocks = this.byElement.get(e);
        const hit = blocks && hitTestByElement(blocks, x, y);
        // What is not the word's own and lies on it hides it.
        if (hit && (isPartOf(element, hit) || isSeeThrough(element))) return hit;
        if (blocks) break;
      }
    }
    return null;
  }

  private firstBelowTop(by: 1 | -1): number {
    const below = this.asDrawn().findIndex((s) => (rectsOf(s.block, s.match)[0]?.top ?? -1) >= 0);
    if (below < 0) return by === 1 ? 0 : -1;
    return by === 1 ? below : below - 1;
  }
}
