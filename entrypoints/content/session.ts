/** One page in one frame: reads it, marks its words, opens the card. Everything ends with one signal. */
import { ids, index as packedIndex } from 'virtual:glossary/index';
import { openIndex } from '../../glossary/match/index-view.ts';
import { watchAlive } from '../../platform/alive.ts';
import { ask, type FrameReport, type Order } from '../../platform/messages.ts';
import { reportError } from '../../platform/report-error.ts';
import type { Settings } from '../../platform/settings.ts';
import { type CardController, createCardController } from './card/controller.ts';
import { createCardLoader } from './card/load.ts';
import type { TextBlock } from './page/blocks.ts';
import { readPlainTextFiles } from './page/elements.ts';
import { PageMarks } from './page/page-marks.ts';
import { Painter } from './page/painter.ts';
import { rootsOf, styleRoots } from './page/root-style.ts';
import { PageScan } from './page/scan.ts';
import { chooseMatches, shownMarks } from './page/select.ts';
import { PageSubject } from './page/subject.ts';
import { UnveilWatcher } from './page/unveil.ts';
import { showSeam } from './seam.ts';

/** Wait after a batch before the marks are chosen anew, in ms: a scan's slices make one choice. */
const SETTLE_MS = 30;
/** Part of the time that choosing may take; the wait stretches to keep to it, up to its own limit in ms. */
const CHOOSE_SHARE = 0.05;
const LONGEST_SETTLE_MS = 2000;

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

/** The browser may stop the worker before it has answered; asking again starts it anew. */
const insist = <T>(request: () => Promise<T>): Promise<T> => request().catch(request);

/** @param orphaned called when the extension was updated or removed: the marks must vanish quietly */
export function startSession(chosen: Settings, orphaned: () => void): Session {
  let settings = chosen;
  const ending = new AbortController();
  const { signal } = ending;
  const index = openIndex(packedIndex);
  const name = neutralName();
  const painter = new Painter(name);
  const setStyled = import.meta.env.FIREFOX ? styleRoots(name) : null;
  const subject = new PageSubject();
  let hidden = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let card: CardController | undefined;

  readPlainTextFiles(document);
  const scan = new PageScan({
    index,
    signal,
    changed: plan,
    failed: (error) => reportError('scan', error),
  });
  const marks = new PageMarks(scan, index, ids);
  const unveil = new UnveilWatcher(plan, signal);

  /** Longest choice so far, all of them, and the last one, in ms. */
  const marking = { longest: 0, total: 0, last: 0 };

  /** Choosing looks at every mark of the page: one that changes all the time waits ever longer. */
  function plan(): void {
    const wait = Math.min(LONGEST_SETTLE_MS, Math.max(SETTLE_MS, marking.last / CHOOSE_SHARE));
    timer ??= setTimeout(choose, wait);
  }

  function choose(): void {
    clearTimeout(timer);
    timer = undefined;
    const start = performance.now();
    mark();
    marking.last = performance.now() - start;
    marking.longest = Math.max(marking.longest, marking.last);
    marking.total += marking.last;
  }

  function mark(): void {
    const blocks = scan.list.all;
    const sections = chooseMatches(blocks, subject, scan.conceptsOf(document.title));
    const unseen: TextBlock[] = [];
    const shown = hidden ? [] : shownMarks(blocks, sections, settings.everyMention, unseen);
    const before = marks.entryIds().join();
    marks.setShown(shown);
    if (shown.length > 0 && !card) {
      watchAlive(orphaned, signal);
      card = createCardController({
        marks,
        signal,
        settings: () => settings,
        entries: (wanted) => insist(() => ask({ type: 'entries', ids: wanted })),
        loadCard: createCardLoader(() => insist(() => ask({ type: 'load-card', highlight: name }))),
        openGlossary: (id) => ask({ type: 'open-glossary', id }),
        isHarsh: (mark) => marks.isHarsh(mark),
      });
    }
    painter.show(shown);
    setStyled?.(rootsOf(shown));
    unveil.watch(unseen);
    const now = marks.entryIds();
    if (now.join() !== before) {
      // Neither can fail a page: without the background what is cached still opens.
      void card?.prepare(now);
      ask({ type: 'words-changed' }).catch(() => {});
    }
  }

  function setHidden(next: boolean): void {
    hidden = next;
    if (next) card?.close();
    choose();
  }

  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    painter.clear();
    setStyled?.(new Set());
  });
  // A page that comes back from the cache or is restored may have changed while we slept.
  window.addEventListener('pageshow', (event) => event.persisted && choose(), { signal });
  scan.start();
  if (import.meta.env.MODE === 'e2e')
    showSeam(scan, index, ids, () => ({
      settled: timer === undefined,
      registered: painter.count,
      chose: marking,
      at: (x, y) => marks.at(x, y)?.word ?? null,
      choose,
    }));

  return {
    report: () => ({ words: marks.words(), focused: document.hasFocus(), hidden }),
    obey(order) {
      const mark = order.type === 'jump' ? marks.byNumber(order.word) : null;
      if (order.type === 'toggle-marks') setHidden(!hidden);
      else if (order.type === 'step') card?.step(order.by);
      else if (mark) card?.open(mark, { focus: true });
    },
    use(next) {
      settings = next;
      card?.refresh();
      choose();
      void card?.prepare(marks.entryIds());
    },
    end: () => ending.abort(),
  };
}
