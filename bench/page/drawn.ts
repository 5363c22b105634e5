/** Our marks on a page beside the plain way, which registers all of them, and beside none. */
import type { TextBlock } from '../../entrypoints/content/page/blocks.ts';
import { PageScan } from '../../entrypoints/content/page/scan.ts';
import { finish } from '../../entrypoints/content/page/scan-queue.ts';
import type { Shown } from '../../entrypoints/marks/choose/select.ts';
import { Painter } from '../../entrypoints/marks/draw/painter.ts';
import { hitTest } from '../../entrypoints/marks/hit/hit-test.ts';
import { lazyIndex, type PackedIndex } from '../../glossary/match/index-view.ts';
import { markStyle } from '../../platform/mark-style.ts';
import { dirtyFrame, domCalls, perPoint, scrollFrame, spread } from './frames.ts';

const NAME = 'bench';
const sleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

export interface DrawnRow {
  kind: string;
  marks: number;
  registered: number;
  dirty: number;
  scroll: number;
  insert: number;
  remove: number;
}

export interface HitRow {
  marks: number;
  ours: number;
  /** `caretPositionFromPoint` alone. */
  caret: number;
  /** `highlightsFromPoint` with all marks registered; absent where the browser has none. */
  registry?: number;
}

let scan: PageScan | undefined;
let all: Shown[] = [];

function styled(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyle(NAME));
  document.adoptedStyleSheets = [sheet];
}

/** Marks whatever may be marked in a block, without overlaps: here only their number counts. */
function apart(block: TextBlock): Shown[] {
  let reached = 0;
  return block.candidates.flatMap((match) => {
    if (match.start < reached) return [];
    reached = match.end;
    return [{ block, match }];
  });
}

/** Registers every mark. @param live with ranges that the browser keeps in step */
function registerAll(marks: readonly Shown[], live = false): void {
  const highlight = new Highlight();
  for (const { block, match } of marks) {
    const at = block.boundary(match);
    if (!at) continue;
    if (!live) highlight.add(new StaticRange(at));
    else {
      const range = new Range();
      range.setStart(at.startContainer, at.startOffset);
      range.setEnd(at.endContainer, at.endOffset);
      highlight.add(range);
    }
  }
  CSS.highlights.set(NAME, highlight);
}

async function rowOf(kind: string, marks: number, registered: number, frames: number): Promise<DrawnRow> {
  await sleep(200);
  const dirty = await dirtyFrame(frames);
  const scroll = await scrollFrame(frames);
  const nodes = spread(all, 200).map(({ block }) => block.firstNode);
  const { insert, remove } = domCalls(nodes);
  return { kind, marks, registered, dirty, scroll, insert, remove };
}

export const drawn = {
  /** Reads the page. @returns how many marks there can be */
  read(packed: PackedIndex): number {
    const ending = new AbortController();
    scan = new PageScan({ index: lazyIndex(packed), signal: ending.signal, changed() {}, failed() {} });
    scan.start();
    scan.finish();
    // What follows must not be read again.
    ending.abort();
    all = scan.list.all.flatMap(apart);
    styled();
    return all.length;
  },

  /** @param kind none, plainword, all (every mark a StaticRange) or live (every mark a Range) */
  async row(kind: string, count: number, frames: number): Promise<DrawnRow> {
    const marks = spread(all, count);
    if (kind === 'plainword') {
      const painter = new Painter(NAME);
      finish(painter.show(marks));
      await sleep(300);
      const row = await rowOf(kind, marks.length, painter.count, frames);
      painter.clear();
      return row;
    }
    if (kind !== 'none') registerAll(marks, kind === 'live');
    const row = await rowOf(kind, marks.length, kind === 'none' ? 0 : marks.length, frames);
    CSS.highlights.get(NAME)?.clear();
    CSS.highlights.delete(NAME);
    return row;
  },

  hits(count: number): HitRow {
    const marks = spread(all, count);
    for (const { block } of all) block.matches = [];
    for (const { block, match } of marks) block.matches = [...block.matches, match];
    const { list } = scan as PageScan;
    const row: HitRow = {
      marks: marks.length,
      ours: perPoint((x, y) => hitTest(list, [], x, y)),
      caret: perPoint((x, y) => document.caretPositionFromPoint(x, y)),
    };
    const registry = CSS.highlights as { highlightsFromPoint?(x: number, y: number): unknown };
    if (registry.highlightsFromPoint && count <= 1000) {
      registerAll(marks);
      row.registry = perPoint((x, y) => registry.highlightsFromPoint?.(x, y));
      CSS.highlights.delete(NAME);
    }
    return row;
  },
};
