/** Sections of a page: the stretch from one heading to the next, or an article, a navigation or the like of its own. */
import type { TextBlock } from '../../content/page/blocks.ts';
import { SECTION_SELECTOR } from '../../content/page/elements.ts';
import { inSteps } from '../../content/page/scan-queue.ts';

/** The section of each block, numbered from 0 in reading order. */
export function* sectionsOf(blocks: readonly TextBlock[]): Generator<void, Int32Array> {
  const sections = new Int32Array(blocks.length);
  let around: Element | null = null;
  let number = 0;
  yield* inSteps(blocks, (block, i) => {
    const here = block.element.closest(SECTION_SELECTOR);
    if (i > 0 && (here !== around || block.heading)) number++;
    around = here;
    sections[i] = number;
  });
  return sections;
}
