/** Marks over plain ranges, for tests: the real ones are the page layer's. */
import type { Mark, Marks } from '../hit/marks.ts';

interface FakeMark extends Mark {
  range: Range;
}

/** Marks each of the phrases once, in the order given, wherever it stands in one text node below the root. */
export function fakeMarks(root: Node, phrases: Record<string, string>): Marks & { all: Mark[] } {
  const marks = Object.entries(phrases).map(([text, id], word): FakeMark => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.nodeValue?.indexOf(text) ?? -1;
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      return { word, id, range };
    }
    throw new Error(`"${text}" is not in the page`);
  });
  const find = (mark: Mark) => marks[mark.word];
  const has = (mark: Mark) => {
    const range = find(mark)?.range;
    return range?.startContainer.isConnected === true && !range.collapsed;
  };
  const rects = (mark: Mark) => (has(mark) ? [...(find(mark)?.range.getClientRects() ?? [])] : []);
  return {
    all: marks,
    rects,
    at: (x, y) =>
      marks.find((mark) =>
        rects(mark).some((r) => x >= r.left && x < r.right && y >= r.top && y < r.bottom),
      ) ?? null,
    element: (mark) => find(mark)?.range.startContainer.parentElement ?? null,
    step: (from, by) => marks[from === null ? 0 : from.word + by] ?? null,
    byNumber: (word) => marks[word] ?? null,
    reveal: (mark) => find(mark)?.range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' }),
  };
}
