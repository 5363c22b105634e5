/**
 * When the card is open, as a pure state machine. Timers, lookups and the DOM are effects of the controller; each
 * delayed step carries the token of the state that asked for it, so that a stale one does nothing. The picture of all
 * edges is in state.test.ts.
 */
import type { Mark } from '../hit/marks.ts';
import { GRACE_MS, RESHOW_MS, RESHOW_WITHIN_MS } from './timings.ts';
import type { Point } from './view.ts';

/** What opened the card. One that was only hovered closes when the pointer leaves; the others are pinned. */
export type Opened = 'hover' | 'press' | 'key';

interface Target {
  mark: Mark;
  /** Where the pointer met it; null when a key did. */
  point: Point | null;
}

interface Base {
  /** Grows with every delayed step. */
  token: number;
  /** Until then (ms) the next word opens quickly, as the reader has just looked at another. */
  warmUntil: number;
}

export type CardState = Base &
  (
    | {
        mode: 'closed' /** Dismissed while the pointer was on it: quiet until the pointer leaves. */;
        muted: Mark | null;
      }
    | ({ mode: 'waiting'; wait: number } & Target)
    | ({ mode: 'loading'; how: Opened } & Target)
    | ({ mode: 'open'; how: Opened; pointer: PointerPlace } & Target)
  );

/** Where the pointer is while a card is open. */
type PointerPlace =
  | { at: 'here' }
  /** Off the word and the card: the grace runs. */
  | { at: 'away' }
  /** On another word, whose card is next. */
  | ({ at: 'next'; wait: number } & Target);

export type CardEvent =
  /** The pointer rests on a word. `dwell` is the chosen pace; null: never by hover. */
  | { type: 'over'; mark: Mark; point: Point; at: number; dwell: number | null }
  /** It is on the card or on its way there. */
  | { type: 'stay' }
  /** It is on neither. */
  | { type: 'leave'; at: number }
  | { type: 'elapsed'; token: number }
  | { type: 'grace'; token: number }
  | { type: 'ready'; token: number }
  | { type: 'failed'; token: number }
  /** A click, a tap, a long press or a key asks for the card. */
  | { type: 'ask'; mark: Mark; point: Point | null; how: 'press' | 'key' }
  /** The reader pressed inside the card or moved the focus there. */
  | { type: 'hold' }
  /** Esc, the close button, a press elsewhere. */
  | { type: 'dismiss' }
  /** The word is gone or out of sight. */
  | { type: 'away' };

export const CLOSED: CardState = { mode: 'closed', token: 0, warmUntil: 0, muted: null };

/** @returns the next state; the same object where nothing changes */
export function next(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'over':
      return over(state, event);
    case 'stay':
      return stay(state);
    case 'leave':
      return leave(state, event.at);
    case 'elapsed':
      return elapsed(state, event.token);
    case 'grace':
      return event.token === state.token && state.mode === 'open' && state.pointer.at === 'away'
        ? closed(state)
        : state;
    case 'ready':
      return event.token === state.token && state.mode === 'loading'
        ? { ...state, mode: 'open', pointer: { at: 'here' } }
        : state;
    case 'failed':
      return event.token === state.token && state.mode === 'loading' ? closed(state, state.mark) : state;
    case 'ask':
      return ask(state, event);
    case 'hold':
      return state.mode === 'open' && state.how === 'hover'
        ? { ...state, how: 'press', pointer: { at: 'here' }, token: state.token + 1 }
        : state;
    case 'dismiss':
      return state.mode === 'closed' ? state : { ...closed(state, state.mark), warmUntil: 0 };
    case 'away':
      return state.mode === 'closed' ? state : closed(state);
  }
}

/** The one timer that a state needs; its event carries the state's token. */
export function timer(state: CardState): { ms: number; event: CardEvent } | null {
  const { token } = state;
  if (state.mode === 'waiting') return { ms: state.wait, event: { type: 'elapsed', token } };
  if (state.mode !== 'open') return null;
  if (state.pointer.at === 'next') return { ms: state.pointer.wait, event: { type: 'elapsed', token } };
  return state.pointer.at === 'away' ? { ms: GRACE_MS, event: { type: 'grace', token } } : null;
}

function over(state: CardState, event: Extract<CardEvent, { type: 'over' }>): CardState {
  const { mark, point, at, dwell } = event;
  const token = state.token + 1;
  switch (state.mode) {
    case 'closed':
      if (isSame(mark, state.muted)) return state;
      if (dwell === null) return state.muted === null ? state : { ...state, muted: null };
      return waiting(state, mark, point, at < state.warmUntil ? Math.min(RESHOW_MS, dwell) : dwell);
    case 'waiting':
      if (isSame(mark, state.mark)) return state;
      return dwell === null ? closed(state) : waiting(state, mark, point, state.wait);
    case 'loading':
      if (state.how !== 'hover' || isSame(mark, state.mark)) return state;
      return dwell === null ? closed(state) : waiting(state, mark, point, Math.min(RESHOW_MS, dwell));
    case 'open': {
      if (state.how !== 'hover') return state;
      if (isSame(mark, state.mark)) return stay(state);
      if (dwell === null) return leave(state, at);
      if (state.pointer.at === 'next' && isSame(mark, state.pointer.mark)) return state;
      return { ...state, token, pointer: { at: 'next', mark, point, wait: Math.min(RESHOW_MS, dwell) } };
    }
  }
}

function stay(state: CardState): CardState {
  return state.mode === 'open' && state.pointer.at !== 'here'
    ? { ...state, token: state.token + 1, pointer: { at: 'here' } }
    : state;
}

function leave(state: CardState, at: number): CardState {
  switch (state.mode) {
    case 'closed':
      return state.muted === null ? state : { ...state, muted: null };
    case 'waiting':
      return closed(state);
    case 'loading':
      return state.how === 'hover' ? closed(state) : state;
    case 'open':
      if (state.how !== 'hover' || state.pointer.at === 'away') return state;
      return {
        ...state,
        token: state.token + 1,
        warmUntil: at + RESHOW_WITHIN_MS,
        pointer: { at: 'away' },
      };
  }
}

function elapsed(state: CardState, token: number): CardState {
  if (token !== state.token) return state;
  if (state.mode === 'waiting') return loading(state, state, 'hover');
  return state.mode === 'open' && state.pointer.at === 'next'
    ? loading(state, state.pointer, 'hover')
    : state;
}

function ask(state: CardState, event: Extract<CardEvent, { type: 'ask' }>): CardState {
  const already = state.mode === 'open' && isSame(event.mark, state.mark);
  // A key moves the focus in, so that it always starts anew; a press only pins what is open.
  return already && event.how === 'press' ? next(state, { type: 'hold' }) : loading(state, event, event.how);
}

function closed(state: CardState, muted: Mark | null = null): CardState {
  return { mode: 'closed', token: state.token + 1, warmUntil: state.warmUntil, muted };
}

function waiting(state: CardState, mark: Mark, point: Point, wait: number): CardState {
  return { mode: 'waiting', token: state.token + 1, warmUntil: state.warmUntil, mark, point, wait };
}

function loading(state: CardState, { mark, point }: Target, how: Opened): CardState {
  return { mode: 'loading', token: state.token + 1, warmUntil: state.warmUntil, mark, point, how };
}

/** A mark is its number: the page layer may hand out a new object for the same word. */
export function isSame(a: Mark | null, b: Mark | null): boolean {
  return a !== null && b !== null && a.word === b.word;
}
