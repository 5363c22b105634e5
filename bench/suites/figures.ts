/** What is compared between a page with the extension and the same page without. */
import type { Comparison } from './compare.ts';

export interface Figure {
  label: string;
  unit: string;
  /** Not part of the promise that nothing is felt: it is what the extension takes. */
  taken?: true;
}

/** What is compared, by the keys that a visit gives. */
export const FIGURES: Record<string, Figure> = {
  firstPaint: { label: 'first paint', unit: 'ms' },
  largestPaint: { label: 'largest paint', unit: 'ms' },
  blocked: { label: 'total blocking time', unit: 'ms' },
  gap: { label: 'longest wait for a frame until quiet', unit: 'ms' },
  shift: { label: 'layout shift', unit: '' },
  scroll: { label: 'time between frames of a scroll, median', unit: 'ms' },
  scrollP95: { label: 'the same, 95th percentile', unit: 'ms' },
  dropped: { label: 'frames dropped in a scroll', unit: '' },
  textarea: { label: 'key to frame in a textarea, median', unit: 'ms' },
  textareaP95: { label: 'the same, 95th percentile', unit: 'ms' },
  editor: { label: 'key to frame in an editor, median', unit: 'ms' },
  editorP95: { label: 'the same, 95th percentile', unit: 'ms' },
  work: { label: 'work of the main thread until quiet', unit: 'ms', taken: true },
  heap: { label: 'JavaScript heap of the tab', unit: 'MB', taken: true },
  process: { label: 'process of the tab', unit: 'MB', taken: true },
};

export interface SpeedRow extends Comparison {
  page: string;
  /** A key of `FIGURES`. */
  figure: string;
}

export interface PageSpeed {
  pairs: number;
  rows: SpeedRow[];
}
