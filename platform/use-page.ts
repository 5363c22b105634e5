/** What a tab's page says of its words, kept up to date while the popup is open. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import { order } from './messages.ts';
import { type PageReport, reportPage, requestPages } from './page-report.ts';
import { type PageState, pageState, type WordPlace } from './page-words.ts';

/** A page is read bit by bit and switches act at once: often enough to look live, seldom enough to cost nothing. */
const AGAIN_MS = 700;

export interface PagePort {
  page: PageState;
  jump(place: WordPlace): Promise<void>;
  /** Hides every mark of the page until asked again, or shows them again. */
  toggleMarks(): void;
  /** Asks the browser for the withdrawn permission to read pages. */
  allow(): void;
}

/** Follows the report of a tab; without a tab there is nothing to read. */
export function usePage(tabId: number | null): PagePort {
  const [report, setReport] = useState<PageReport | null>(null);

  const read = useCallback(async () => {
    const next = tabId === null ? 'unreadable' : await reportPage(tabId);
    // The same report must not draw the list anew: the focus may be in it.
    setReport((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
  }, [tabId]);

  useEffect(() => {
    void read();
    const timer = setInterval(() => void read(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [read]);

  const toggleMarks = async () => {
    if (tabId === null || report === null || typeof report === 'string') return;
    const hidden = report.some((frame) => frame.report.hidden);
    const frames = report.filter((frame) => frame.report.hidden === hidden);
    await Promise.allSettled(frames.map(({ frameId }) => order(tabId, frameId, { type: 'toggle-marks' })));
    await read();
  };

  return {
    page: report === null ? { is: 'reading' } : pageState(report),
    jump: async ({ frameId, word }) => {
      // A page that went away meanwhile cannot be told; the popup closes all the same.
      if (tabId !== null) await order(tabId, frameId, { type: 'jump', word }).catch(() => undefined);
    },
    toggleMarks: () => void toggleMarks(),
    allow: () => void requestPages().then(read),
  };
}
