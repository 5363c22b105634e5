/*
                 over                 elapsed                ready
   ┌─► closed ──────────► waiting ──────────────► loading ──────────► open ◄─────┐
   │    │  ▲               │  │ over another       │  ▲               │  │       │
   │    │  │ leave, away,  │  └► waiting           │  │ ask           │  │ over  │ stay, over the same,
   │    │  └───────────────┘                       │  │ (click, tap,  │  │ or    │ hold (pins)
   │    │        dismiss                           │  │  key; from    │  │ leave │
   │    │                                          │  │  any mode)    │  ▼       │
   │    └────────────────── ask ───────────────────┼──┘               │ pointer: away | next
   │                                               │                  │  │    │
   │         failed, dismiss, away, leave (hover)  │                  │  │    └─ elapsed ─► loading (the next word)
   └───────────────────────────────────────────────┴──────────────────┘  │
   └────────────────── dismiss, away, grace (hover) ─────────────────────┘

   Pinned (opened by press or key): over, leave and grace do nothing.
   Muted (dismissed with the pointer on the word): over the same word does nothing until leave.
*/
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Mark } from '../hit/marks.ts';
import { type CardEvent, type CardState, CLOSED, next, timer } from './state.ts';
import { GRACE_MS, RESHOW_MS, RESHOW_WITHIN_MS } from './timings.ts';

const A: Mark = { word: 1, id: 'cerclage' };
const B: Mark = { word: 2, id: 'cervix' };
const POINT = { x: 10, y: 20 };
const DWELL = 400;

const over = (mark: Mark, at = 0, dwell: number | null = DWELL): CardEvent => ({
  type: 'over',
  mark,
  point: POINT,
  at,
  dwell,
});
const ask = (mark: Mark, how: 'press' | 'key' = 'press'): CardEvent => ({
  type: 'ask',
  mark,
  point: null,
  how,
});
const leave = (at = 0): CardEvent => ({ type: 'leave', at });

/** Runs events; "tick" lets the state's own timer ring, "load" answers its lookup. */
function run(steps: readonly (CardEvent | 'tick' | 'load')[], from: CardState = CLOSED): CardState {
  return steps.reduce((state: CardState, step) => {
    if (step === 'load') return next(state, { type: 'ready', token: state.token });
    if (step !== 'tick') return next(state, step);
    const due = timer(state);
    expect(due, `a timer in ${state.mode}`).not.toBeNull();
    return due === null ? state : next(state, due.event);
  }, from);
}

const hovered = run([over(A), 'tick', 'load']);
const pinned = run([ask(A), 'load']);

describe('opening by hover', () => {
  test('closed -over-> waiting -elapsed-> loading -ready-> open', () => {
    const waiting = run([over(A)]);
    expect(waiting).toMatchObject({ mode: 'waiting', mark: A, wait: DWELL });
    const loading = run(['tick'], waiting);
    expect(loading).toMatchObject({ mode: 'loading', how: 'hover' });
    expect(run(['load'], loading)).toMatchObject({ mode: 'open', how: 'hover', mark: A, point: POINT });
  });

  test('moving within the word does not start the wait anew', () => {
    const waiting = run([over(A)]);
    expect(next(waiting, over(A, 50))).toBe(waiting);
  });

  test('waiting -over another-> waiting for that one', () => {
    expect(run([over(A), over(B)])).toMatchObject({ mode: 'waiting', mark: B, wait: DWELL });
  });

  test.each<CardEvent>([leave(), { type: 'away' }, { type: 'dismiss' }])(
    'waiting -$type-> closed',
    (event) => {
      expect(run([over(A), event]).mode).toBe('closed');
    },
  );

  test('pace "ask": hovering does nothing', () => {
    expect(run([over(A, 0, null)])).toBe(CLOSED);
  });

  test('a step with an old token does nothing', () => {
    const stale = run([over(A)]).token;
    const waiting = run([over(A), over(B)]);
    expect(next(waiting, { type: 'elapsed', token: stale })).toBe(waiting);
    expect(next(hovered, { type: 'grace', token: stale })).toBe(hovered);
    const loading = run(['tick'], waiting);
    expect(next(loading, { type: 'ready', token: stale })).toBe(loading);
    expect(next(loading, { type: 'failed', token: stale })).toBe(loading);
  });

  test('loading -failed-> closed, and the same word stays quiet until the pointer leaves', () => {
    const loading = run([over(A), 'tick']);
    const failed = next(loading, { type: 'failed', token: loading.token });
    expect(failed).toMatchObject({ mode: 'closed', muted: A });
  });

  test('loading -leave-> closed; -over another-> waiting', () => {
    expect(run([over(A), 'tick', leave()]).mode).toBe('closed');
    expect(run([over(A), 'tick', over(B)])).toMatchObject({ mode: 'waiting', mark: B });
  });
});

describe('leaving a hovered card', () => {
  test('open -leave-> away -grace-> closed', () => {
    const away = run([leave()], hovered);
    expect(timer(away)?.ms).toBe(GRACE_MS);
    expect(run(['tick'], away).mode).toBe('closed');
  });

  test.each([{ type: 'stay' } as const, over(A)])(
    '$type in time keeps it open, for any length of time',
    (event) => {
      const back = run([leave(), event], hovered);
      expect(back.mode).toBe('open');
      expect(timer(back)).toBeNull();
    },
  );

  test('a second leave does not lengthen the grace', () => {
    const away = run([leave()], hovered);
    expect(next(away, leave(100))).toBe(away);
  });

  test('open -over another-> next -elapsed-> loading that one, soon', () => {
    const moving = run([over(B)], hovered);
    expect(moving).toMatchObject({ mode: 'open', mark: A, pointer: { at: 'next', mark: B } });
    expect(timer(moving)?.ms).toBe(RESHOW_MS);
    expect(next(moving, over(B, 20))).toBe(moving);
    expect(run(['tick'], moving)).toMatchObject({ mode: 'loading', mark: B, how: 'hover' });
  });

  test('next -leave-> away', () => {
    expect(run([over(B), leave()], hovered)).toMatchObject({ mode: 'open', pointer: { at: 'away' } });
  });

  test('next word within half a second of leaving opens soon, a later one at the usual pace', () => {
    const left = run([leave(1000), 'tick'], hovered);
    expect(timer(run([over(B, 1000 + RESHOW_WITHIN_MS - 1)], left))?.ms).toBe(RESHOW_MS);
    expect(timer(run([over(B, 1000 + RESHOW_WITHIN_MS)], left))?.ms).toBe(DWELL);
  });
});

describe('pinned', () => {
  test.each(['press', 'key'] as const)('ask by %s from any mode opens without a wait', (how) => {
    for (const state of [CLOSED, run([over(B)]), run([over(B), 'tick']), hovered, run([ask(B), 'load'])]) {
      expect(run([ask(B, how), 'load'], state)).toMatchObject({ mode: 'open', mark: B });
    }
  });

  test('pointer events do nothing', () => {
    for (const event of [leave(), over(A), over(B), { type: 'stay' } as const]) {
      expect(next(pinned, event)).toBe(pinned);
    }
  });

  test('a press on the word or in the card pins a hovered card where it is', () => {
    expect(run([ask(A)], hovered)).toMatchObject({ mode: 'open', how: 'press' });
    expect(run([leave(), { type: 'hold' }], hovered)).toMatchObject({
      mode: 'open',
      pointer: { at: 'here' },
    });
    expect(next(pinned, { type: 'hold' })).toBe(pinned);
  });

  test('a key on the open word opens anew, so that the focus goes in', () => {
    expect(run([ask(A, 'key')], hovered)).toMatchObject({ mode: 'loading', how: 'key' });
  });
});

describe('closing', () => {
  test.each([
    ['hovered', hovered],
    ['pinned', pinned],
  ])('%s: dismiss closes, and the same word stays quiet until the pointer leaves', (_, state) => {
    const closed = run([{ type: 'dismiss' }], state);
    expect(closed).toMatchObject({ mode: 'closed', muted: A });
    expect(next(closed, over(A))).toBe(closed);
    expect(run([leave(), over(A)], closed).mode).toBe('waiting');
    expect(run([over(B)], closed).mode).toBe('waiting');
    expect(run([ask(A)], closed).mode).toBe('loading');
  });

  test('away closes and mutes nothing', () => {
    expect(run([{ type: 'away' }], hovered)).toMatchObject({ mode: 'closed', muted: null });
  });
});

test('whatever happens, a timer belongs to the state that asked, and Esc always closes', () => {
  const event = fc.constantFrom<CardEvent | 'tick' | 'load'>(
    over(A),
    over(B),
    over(A, 0, null),
    leave(5),
    ask(A),
    ask(B, 'key'),
    'load',
    { type: 'stay' },
    { type: 'hold' },
    { type: 'away' },
    { type: 'dismiss' },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      const state = run(events);
      const due = timer(state);
      if (due !== null) expect(next(state, due.event)).not.toBe(state);
      expect(next(state, { type: 'dismiss' }).mode).toBe('closed');
    }),
  );
});
