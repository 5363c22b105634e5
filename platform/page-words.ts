/** What the popup and the badge show of a page, made from the reports of its frames. Pure. */
import type { PageReport } from './page-report.ts';

/** Where a word is: its number within a frame. */
export interface WordPlace {
  frameId: number;
  word: number;
}

/** All mentions of one entry on a page. */
export interface WordGroup {
  /** Entry id. */
  id: string;
  /** As the page writes it at the first mention. */
  text: string;
  count: number;
  first: WordPlace;
}

export type PageState =
  | { is: 'reading' }
  | { is: 'read'; groups: WordGroup[]; mentions: number; hidden: boolean }
  | { is: 'unreadable' | 'not-allowed' | 'silent' };

/** Groups the words of all frames by entry, in reading order of the first mention. */
export function pageState(report: PageReport): PageState {
  if (typeof report === 'string') return { is: report };
  const groups = new Map<string, WordGroup>();
  for (const { frameId, report: frame } of report) {
    for (const { id, text, word, count } of frame.words) {
      const group = groups.get(id);
      if (group) group.count += count;
      else groups.set(id, { id, text, count, first: { frameId, word } });
    }
  }
  const all = [...groups.values()];
  const mentions = all.reduce((sum, { count }) => sum + count, 0);
  return { is: 'read', groups: all, mentions, hidden: report.some((f) => f.report.hidden) };
}
