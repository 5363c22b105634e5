/** The card of one frame: joins input, state machine, timers, entries and view. */
import type { EntryView } from '../../../glossary/present.ts';
import type { Settings } from '../../../platform/settings.ts';
import type { Mark, Marks } from '../hit/marks.ts';
import { watchClicks } from '../input/click.ts';
import type { InputEvent } from '../input/events.ts';
import { watchKeys } from '../input/keys.ts';
import { watchPointer } from '../input/pointer.ts';
import { watchTouch } from '../input/touch.ts';
import { inCorridor, isHeadingTo } from './corridor.ts';
import { createEntryCache } from './entry-cache.ts';
import { createFocusKeeper } from './focus.ts';
import { back, contentOf, follow, type Reading, startReading, withNote } from './reading.ts';
import { type CardEvent, type CardState, CLOSED, isSame, next, timer } from './state.ts';
import { dwellFor } from './timings.ts';
import type { CreateCardView, Placement } from './view.ts';

const CANNOT_FETCH = 'Reload this page to read more words.';

export interface CardOptions {
  marks: Marks;
  /** Ends everything; an open card goes with it. */
  signal: AbortSignal;
  /** Asks the background for entries; may reject once that is gone. */
  entries(ids: string[]): Promise<EntryView[]>;
  createView: CreateCardView;
  /** Opens the glossary page at an entry. */
  openGlossary(id: string): Promise<unknown>;
  /** The choices as they are now. */
  settings(): Pick<Settings, 'pace'>;
  /** Whether the word on the page is an older or hurtful name, so that the kindness note leads. */
  isHarsh?(mark: Mark): boolean;
}

export interface CardController {
  /** Fetches entries before they are needed, so that they open without the background. Never rejects. */
  prepare(ids: readonly string[]): Promise<void>;
  /** Brings a word into sight and opens its card, pinned; with `focus` the keyboard goes in. Null: nothing to open. */
  open(mark: Mark | null, how: { focus: boolean }): void;
  /** Opens the next or previous word from the open one, with focus. @returns it, or null at the end */
  step(by: 1 | -1): Mark | null;
  close(): void;
  /** Forgets fetched entries: the reader chose other words or another country. */
  refresh(): void;
}

/** Listens from now on; nothing is in the page until a card opens. */
export function createCardController(options: CardOptions): CardController {
  const { marks, signal } = options;
  const cache = createEntryCache(options.entries);
  const focus = createFocusKeeper();
  let state: CardState = CLOSED;
  let due: ReturnType<typeof setTimeout> | undefined;
  let reading: Reading | null = null;
  /** Fetched for the word in `loading`. */
  let fetched: EntryView | null = null;
  /** The word whose card was open last: stepping goes on from there. */
  let last: Mark | null = null;

  const view = options.createView({
    back: () => say(reading && back(reading)),
    close: () => dispatch({ type: 'dismiss' }),
    open: (id) => void openRelated(id),
    glossary: (id) => void openGlossary(id),
    away: () => dispatch({ type: 'away' }),
  });

  function dispatch(event: CardEvent): void {
    const before = state;
    state = signal.aborted ? state : next(state, event);
    if (state === before) return;
    clearTimeout(due);
    const timed = timer(state);
    if (timed !== null) due = setTimeout(() => dispatch(timed.event), timed.ms);
    if (state.mode === 'closed' || state.mode === 'waiting') hide();
    if (state.mode === 'waiting') fetchAhead(state.mark);
    if (state.mode === 'open' && state.pointer.at === 'next') fetchAhead(state.pointer.mark);
    if (state.mode === 'loading') void fetch(state.mark, state.token);
    if (state.mode === 'open' && before.mode === 'loading') show(state);
  }

  /** Used as soon as it is there; should it fail, the state machine hears of it when it asks itself. */
  function fetchAhead(mark: Mark): void {
    cache.load([mark.id]).catch(() => undefined);
  }

  async function fetch(mark: Mark, token: number): Promise<void> {
    try {
      const entry = await cache.get(mark.id);
      if (token === state.token) fetched = entry ?? null;
      dispatch({ type: entry === undefined ? 'failed' : 'ready', token });
    } catch {
      // The extension was updated or removed while this page stayed: what is cached still opens.
      dispatch({ type: 'failed', token });
    }
  }

  function show({ mark, point, how }: Extract<CardState, { mode: 'open' }>): void {
    if (fetched === null) return;
    last = mark;
    reading = startReading(fetched, options.isHarsh?.(mark) ?? false);
    const place: Placement = {
      lines: () => marks.rects(mark),
      element: () => marks.element(mark),
      point,
    };
    // From card to card the focus still belongs to what had it before the first one.
    if (!view.hasFocus()) focus.keep();
    view.show(contentOf(reading), place);
    if (how === 'key') view.focus();
  }

  function hide(): void {
    const focused = view.hasFocus();
    reading = null;
    view.hide();
    if (focused) focus.giveBack();
    else focus.forget();
  }

  function say(now: Reading | null): void {
    reading = now;
    if (now !== null) view.update(contentOf(now));
  }

  async function openRelated(id: string): Promise<void> {
    const from = reading;
    const entry = await cache.get(id).catch(() => undefined);
    if (from === null || reading !== from) return;
    say(entry === undefined ? withNote(from, CANNOT_FETCH) : follow(from, entry));
  }

  async function openGlossary(id: string): Promise<void> {
    const from = reading;
    try {
      await options.openGlossary(id);
    } catch {
      if (from !== null && reading === from) say(withNote(from, CANNOT_FETCH));
    }
  }

  /** On the path from the word to its card other words on it are not meant, unless the pointer stops there. */
  function isOnTheWay({ mark, from, point, moved }: Extract<InputEvent, { type: 'pointer' }>): boolean {
    const card = state.mode === 'open' && moved ? view.rect() : null;
    if (!card || state.mode !== 'open' || isSame(mark, state.mark)) return false;
    if (!inCorridor(point, marks.rects(state.mark), card)) return false;
    return mark === null || isHeadingTo(from, point, card);
  }

  /** The reader who has scrolled on since goes on from there. */
  function isInSight(mark: Mark): boolean {
    return marks.rects(mark).some((line) => line.bottom > 0 && line.top < window.innerHeight);
  }

  function onPointer(event: Extract<InputEvent, { type: 'pointer' }>): void {
    const { mark, point, at, moved } = event;
    // A word that scrolled below a resting pointer was not asked for.
    const isMeant = moved || (state.mode !== 'closed' && isSame(mark, state.mark));
    if (event.inCard || isOnTheWay(event)) dispatch({ type: 'stay' });
    else if (mark === null || !isMeant) dispatch({ type: 'leave', at });
    else dispatch({ type: 'over', mark, point, at, dwell: dwellFor(options.settings().pace) });
  }

  function send(event: InputEvent): void {
    switch (event.type) {
      case 'pointer':
        onPointer(event);
        break;
      case 'press':
        // The click that follows pins it.
        if (state.mode === 'open' && isSame(event.mark, state.mark)) break;
        // The press itself moves the focus.
        focus.forget();
        dispatch({ type: 'dismiss' });
        break;
      case 'ask':
        dispatch({ ...event, how: 'press' });
        break;
      case 'hold':
        dispatch(event);
        break;
      case 'escape':
        dispatch({ type: 'dismiss' });
        break;
    }
  }

  const input = { signal, marks, owns: (event: Event) => view.owns(event), send };
  watchPointer(input);
  watchClicks(input);
  watchTouch(input);
  watchKeys(input);
  signal.addEventListener(
    'abort',
    () => {
      clearTimeout(due);
      hide();
      view.destroy();
    },
    { once: true },
  );

  const controller: CardController = {
    async prepare(ids) {
      await cache.load(ids).catch(() => undefined);
    },
    open(mark, how) {
      if (mark === null) return;
      marks.reveal(mark);
      dispatch({ type: 'ask', mark, point: null, how: how.focus ? 'key' : 'press' });
    },
    step(by) {
      const from = state.mode === 'closed' ? last : state.mark;
      const mark = marks.step(from !== null && isInSight(from) ? from : null, by);
      controller.open(mark, { focus: true });
      return mark;
    },
    close: () => dispatch({ type: 'dismiss' }),
    refresh: () => cache.clear(),
  };
  return controller;
}
