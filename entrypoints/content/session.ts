/** One page in one frame: reads it, and has its words marked where there are any. Everything ends with one signal. */
import { index as packedIndex } from 'virtual:glossary/index';
import { lazyIndex } from '../../glossary/match/index-view.ts';
import { isAlive } from '../../platform/alive.ts';
import { type FrameReport, insist, type Order } from '../../platform/messages.ts';
import { reportError } from '../../platform/report-error.ts';
import type { Settings } from '../../platform/settings.ts';
import { fetchMarks, type MarksPart } from './marks-part.ts';
import { skipDataFiles } from './page/elements.ts';
import { PageScan } from './page/scan.ts';
import { showSeam } from './seam.ts';

export interface Session {
  /** The person chose otherwise, and the page stays marked. */
  use(settings: Settings): void;
  report(): FrameReport;
  obey(order: Order): void;
  /** Ends the session and leaves nothing behind. */
  end(): void;
}

/** Random, so that no page can look for a known key in the registry of highlights. */
const neutralName = (): string => `h${Math.random().toString(36).slice(2, 10)}`;

/** @param orphaned called when the extension was updated or removed: the marks must vanish quietly */
export function startSession(chosen: Settings, orphaned: () => void): Session {
  let settings = chosen;
  const ending = new AbortController();
  const { signal } = ending;
  const index = lazyIndex(packedIndex);
  const highlight = neutralName();
  let hidden = false;
  let marks: MarksPart | undefined;
  let fetching = false;

  skipDataFiles(document);
  const scan = new PageScan({
    index,
    signal,
    changed: () => (marks ? marks.changed() : void begin()),
    failed: (error) => reportError('scan', error),
  });

  /** Should the background not answer, the next change asks again; without it there would be no style either. */
  async function begin(): Promise<void> {
    if (fetching) return;
    fetching = true;
    const start = await fetchMarks(() => insist({ type: 'load-marks', highlight })).catch(() => null);
    fetching = false;
    if (signal.aborted) return;
    try {
      if (start)
        marks = start({ scan, signal, highlight, settings: () => settings, hidden: () => hidden, orphaned });
      else if (!isAlive()) orphaned();
    } catch (error) {
      reportError('marks', error);
    }
  }

  scan.start();
  if (import.meta.env.MODE === 'e2e') showSeam(scan, index, () => marks?.seam?.() ?? !fetching);

  return {
    report: () => ({ words: marks?.words() ?? [], focused: document.hasFocus(), hidden }),
    obey(order) {
      if (order.type === 'jump') marks?.jump(order.word);
      else if (order.type === 'step') marks?.step(order.by);
      else {
        hidden = !hidden;
        marks?.hide();
      }
    },
    use(next) {
      settings = next;
      marks?.use();
    },
    end: () => ending.abort(),
  };
}
