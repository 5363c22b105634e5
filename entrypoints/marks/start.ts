/** Chooses, draws and explains the words of one frame: joins choice, painter, hit test and card. */
import { ids } from 'virtual:glossary/index';
import { watchAlive } from '../../platform/alive.ts';
import { ask, insist } from '../../platform/messages.ts';
import type { StartMarks } from '../content/marks-part.ts';
import type { TextBlock } from '../content/page/blocks.ts';
import { finish } from '../content/page/scan-queue.ts';
import { type CardController, createCardController } from './card/controller.ts';
import { Chooser } from './choose/chooser.ts';
import { chooseMatches, type Shown, shownMarks } from './choose/select.ts';
import { PageSubject } from './choose/subject.ts';
import { Painter } from './draw/painter.ts';
import { rootsOf, styleRoots } from './draw/root-style.ts';
import { UnveilWatcher } from './draw/unveil.ts';
import { PageMarks } from './hit/page-marks.ts';
import { createCardView } from './view/view.tsx';

/** Begins at once; listens to nothing before the first mark. */
export const startMarks: StartMarks = ({ scan, signal, highlight, settings, hidden, orphaned }) => {
  const painter = new Painter(highlight);
  const setStyled = import.meta.env.FIREFOX ? styleRoots(highlight) : null;
  const subject = new PageSubject();
  const marks = new PageMarks(scan, ids);
  const chooser = new Chooser(scan.queue, mark, signal);
  const unveil = new UnveilWatcher(() => chooser.plan(), signal);
  /** Entries that the background was told of; in which order they stand is nothing to it. */
  let told = '';
  let card: CardController | undefined;

  function* mark(): Generator<void, void> {
    const blocks = scan.list.all;
    const sections = yield* chooseMatches(blocks, subject, scan.conceptsOfTitle());
    if (hidden()) return;
    const unseen: TextBlock[] = [];
    yield* show(yield* shownMarks(blocks, sections, settings().everyMention, unseen));
    unveil.watch(unseen);
  }

  function* show(shown: readonly Shown[]): Generator<void, void> {
    yield* marks.setShown(shown);
    if (shown.length > 0 && !card) {
      watchAlive(orphaned, signal);
      card = createCardController({
        marks,
        signal,
        settings,
        entries: (wanted) => insist({ type: 'entries', ids: wanted }),
        createView: createCardView,
        openGlossary: (id) => ask({ type: 'open-glossary', id }),
        isHarsh: (mark) => marks.isHarsh(mark),
      });
    }
    yield* painter.show(shown);
    setStyled?.(rootsOf(shown));
    const now = marks.entryIds();
    const all = now.toSorted().join();
    if (all !== told) {
      told = all;
      // Neither can fail a page: without the background what is cached still opens.
      void card?.prepare(now);
      ask({ type: 'words-changed' }).catch(() => {});
    }
  }

  signal.addEventListener('abort', () => {
    painter.clear();
    setStyled?.(new Set());
  });
  // A page that comes back from the cache or is restored may have changed while we slept.
  window.addEventListener('pageshow', (event) => event.persisted && chooser.choose(), { signal });
  chooser.plan();

  return {
    changed: () => chooser.plan(),
    use() {
      card?.refresh();
      chooser.choose();
      void card?.prepare(marks.entryIds());
    },
    hide() {
      chooser.choose();
      if (!hidden()) return;
      card?.close();
      finish(show([]));
      unveil.watch([]);
    },
    words: () => marks.words(),
    jump(word) {
      const mark = marks.byNumber(word);
      if (mark) card?.open(mark, { focus: true });
    },
    step: (by) => void card?.step(by),
    ...(import.meta.env.MODE === 'e2e' && {
      seam: () => ({
        settled: chooser.settled,
        registered: painter.count,
        chose: chooser.took,
        at: (x: number, y: number) => marks.at(x, y)?.word ?? null,
        choose: () => chooser.choose(),
      }),
    }),
  };
};
