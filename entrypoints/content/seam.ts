/** What the end-to-end build shows of a page's scan to tests and to the accuracy benchmark, in our own world only. */
import type { PageScan } from './page/scan.ts';

export interface Seam {
  /** Everything was read and chosen. */
  ready: boolean;
  /** All marks as boundary points: (text node, UTF-16 offset). */
  spans: { start: [Text, number]; end: [Text, number]; id: string }[];
  longestSlice: number;
  registered: number;
}

declare global {
  var plainwordSeam: (() => Seam) | undefined;
}

export function showSeam(
  scan: PageScan,
  ids: readonly string[],
  settled: () => boolean,
  registered: () => number,
): void {
  globalThis.plainwordSeam = () => ({
    ready: scan.queue.idle && settled(),
    spans: scan.list.all.flatMap((block) =>
      block.matches.flatMap((match) => {
        const at = block.boundary(match);
        if (!at) return [];
        return [
          {
            start: [at.startContainer as Text, at.startOffset] as [Text, number],
            end: [at.endContainer as Text, at.endOffset] as [Text, number],
            id: ids[match.entry] as string,
          },
        ];
      }),
    ),
    longestSlice: scan.queue.longest,
    registered: registered(),
  });
}
