/** One page in one frame: reads it, marks its words, opens the card. Everything ends with one signal. */
import { ids, index as packedIndex } from 'virtual:glossary/index';
import { lazyIndex } from '../../glossary/match/index-view.ts';
import { watchAlive } from '../../platform/alive.ts';
import { ask, type FrameReport, type Order } from '../../platform/messages.ts';
import { reportError } from '../../platform/report-error.ts';
import type { Settings } from '../../platform/settings.ts';
import { type CardController, createCardController } from './card/controller.ts';
import { createCardLoader } from './card/load.ts';
import type { TextBlock } from './page/blocks.ts';
import { Chooser } from './page/chooser.ts';
import { skipDataFiles } from './page/elements.ts';
import { PageMarks } from './page/page-marks.ts';
import { Painter } from './page/painter.ts';
import { rootsOf, styleRoots } from './page/root-style.ts';
import { PageScan } from './page/scan.ts';
import { finish } from './page/scan-queue.ts';
import { chooseMatches, type Shown, shownMarks } from './page/select.ts';
import { PageSubject } from './page/subject.ts';
import { UnveilWatcher } from './page/unveil.ts';
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

/** The browser may stop the worker before it has answered; asking again starts it anew. */
const insist = <T>(request: () => Promise<T>): Promise<T> => request().catch(request);

/** @param orphaned called when the extension was updated or removed: the marks must vanish quietly */
export function startSession(chosen: Settings, orphaned: () => void): Session {
  let settings = chosen;
  const ending = new AbortController();
  const { signal } = ending;
  const index = lazyIndex(packedIndex);
  const name = neutralName();
  const painter = new Painter(name);
  const setStyled = import.meta.env.FIREFOX ? styleRoots(name) : null;
  const subject = new PageSubject();
  let hidden = false;
  /** Entries that the background was told of. */
  let told = '';
  let card: CardController | undefined;

  skipDataFiles(document);
  const scan = new PageScan({
    index,
    signal,
    changed: () => chooser.plan(),
    failed: (error) => reportError('scan', error),
  });
  const marks = new PageMarks(scan, ids);
  const chooser = new Chooser(scan.queue, mark, signal);
  const unveil = new UnveilWatcher(() => chooser.plan(), signal);

  function* mark(): Generator<void, void> {
    const blocks = scan.list.all;
    const sections = yield* chooseMatches(blocks, subject, scan.conceptsOfTitle());
    if (hidden) return;
    const unseen: TextBlock[] = [];
    yield* show(yield* shownMarks(blocks, sections, settings.everyMention, unseen));
    unveil.watch(unseen);
  }

  function* show(shown: readonly Shown[]): Generator<void, void> {
    yield* marks.setShown(shown);
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
    yield* painter.show(shown);
    setStyled?.(rootsOf(shown));
    const now = marks.entryIds();
    if (now.join() !== told) {
      told = now.join();
      // Neither can fail a page: without the background what is cached still opens.
      void card?.prepare(now);
      ask({ type: 'words-changed' }).catch(() => {});
    }
  }

  function setHidden(next: boolean): void {
    hidden = next;
    chooser.choose();
    if (!next) return;
    card?.close();
    finish(show([]));
    unveil.watch([]);
  }

  signal.addEventListener('abort', () => {
    painter.clear();
    setStyled?.(new Set());
  });
  // A page that comes back from the cache or is restored may have changed while we slept.
  window.addEventListener('pageshow', (event) => event.persisted && chooser.choose(), { signal });
  scan.start();
  if (import.meta.env.MODE === 'e2e')
    showSeam(scan, index, ids, () => ({
      settled: chooser.settled,
      registered: painter.count,
      chose: chooser.took,
      at: (x, y) => marks.at(x, y)?.word ?? null,
      choose: () => chooser.choose(),
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
      chooser.choose();
      void card?.prepare(marks.entryIds());
    },
    end: () => ending.abort(),
  };
}
