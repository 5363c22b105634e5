/** Which match lies under a point: caret position, then the block's own table, then the match's rectangles. */
import type { BlockList } from '../../content/page/block-list.ts';
import type { Match, TextBlock } from '../../content/page/blocks.ts';

export interface Hit {
  block: TextBlock;
  match: Match;
}

const OUTSIDE = new Text();
let ruler: Range | undefined;

/**
 * Client rectangles of a match, one a line. The one live Range is parked outside the page at once: live ranges slow
 * the page's own changes (performance.md).
 */
export function rectsOf(block: TextBlock, match: Match): DOMRect[] {
  const at = block.boundary(match);
  return at ? rectsBetween(at) : [];
}

function rectsBetween(at: StaticRangeInit): DOMRect[] {
  ruler ??= document.createRange();
  try {
    ruler.setStart(at.startContainer, at.startOffset);
    ruler.setEnd(at.endContainer, at.endOffset);
    return [...ruler.getClientRects()].filter((r) => r.width > 0 && r.height > 0);
  } finally {
    ruler.setStart(OUTSIDE, 0);
    ruler.setEnd(OUTSIDE, 0);
  }
}

const holds = (r: DOMRect, x: number, y: number) =>
  x >= r.left && x <= r.right && y >= r.top && y <= r.bottom;

/** Of a match's letters one by one, each where it is drawn. */
function* letterRects(block: TextBlock, match: Match): Generator<DOMRect> {
  for (let i = match.start; i < match.end; i++) {
    const at = block.point(i, false);
    if (!at) continue;
    const { node, offset } = at;
    yield* rectsBetween({
      startContainer: node,
      startOffset: offset,
      endContainer: node,
      endOffset: offset + 1,
    });
  }
}

/**
 * Whether a point lies on a match. The rectangle around a turned line is far larger than the line: there only the
 * letters' own count. They tell it is turned, being smaller than the line both ways.
 */
function isOn(block: TextBlock, match: Match, x: number, y: number): boolean {
  const line = rectsOf(block, match).find((r) => holds(r, x, y));
  if (!line) return false;
  const [letter] = letterRects(block, match).take(1);
  const turned = letter && letter.width < line.width - 1 && letter.height < line.height - 1;
  return !turned || letterRects(block, match).some((r) => holds(r, x, y));
}

/** Matches of one element that are tried where the caret look-up does not help. */
const MOST_TRIED = 40;

interface CaretDocument {
  caretPositionFromPoint?(
    x: number,
    y: number,
    options?: { shadowRoots: ShadowRoot[] },
  ): CaretPosition | null;
}

/** The match whose glyphs lie at a viewport point. @param roots the open shadow roots that are read */
export function hitTest(list: BlockList, roots: Iterable<ShadowRoot>, x: number, y: number): Hit | null {
  const options = { shadowRoots: [...roots] };
  const caret = (document as CaretDocument).caretPositionFromPoint?.(x, y, options);
  const node = caret?.offsetNode;
  if (caret && node?.nodeType === Node.TEXT_NODE) {
    for (const block of list.blocksOf(node as Text)) {
      const match = block.at(node as Text, caret.offset);
      // The caret snaps to the nearest glyph, so its rectangle confirms.
      if (match && isOn(block, match, x, y)) return { block, match };
    }
  }
  return null;
}

/** The same for text that takes no caret (`user-select: none`): tries the matches of the element there. */
export function hitTestByElement(blocks: Iterable<TextBlock>, x: number, y: number): Hit | null {
  let tried = 0;
  for (const block of blocks) {
    for (const match of block.matches) {
      if (tried++ >= MOST_TRIED) return null;
      if (isOn(block, match, x, y)) return { block, match };
    }
  }
  return null;
}
