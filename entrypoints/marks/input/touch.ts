/** Fingers: a long press on a word inside a link, and taps elsewhere. Taps on plain text arrive as clicks. */
import { LONG_PRESS_MS, TOUCH_SLOP_PX } from '../card/timings.ts';
import type { Point } from '../card/view.ts';
import type { Mark } from '../hit/marks.ts';
import type { InputContext } from './events.ts';
import { isInteractive } from './targets.ts';

interface Touch {
  pointerId: number;
  start: Point;
  /** The word below the finger, and whether the page has something of its own there. */
  mark: Mark | null;
  interactive: boolean;
  /** The long press has been answered. */
  held: boolean;
}

/**
 * The browser's own link menu comes as well, and the card is there when it is closed. One thing is prevented: that a
 * link is followed by the finger whose long press has just opened the card.
 */
export function watchTouch({ signal, marks, owns, send }: InputContext): void {
  let touch: Touch | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The long press was answered; a browser whose own takes longer sends a click all the same. */
  let answered = false;

  function end(): void {
    clearTimeout(timer);
    touch = null;
  }

  function hold(): void {
    if (touch === null || touch.held || touch.mark === null || !touch.interactive) return;
    clearTimeout(timer);
    touch.held = true;
    answered = true;
    send({ type: 'ask', mark: touch.mark, point: touch.start });
  }

  const options = { signal, passive: true, capture: true } as const;
  const on = (
    type: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
    run: (e: PointerEvent) => void,
  ) =>
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted && event.pointerType === 'touch') run(event);
      },
      options,
    );

  on('pointerdown', (event) => {
    end();
    answered = false;
    // A second finger is a pinch.
    if (!event.isPrimary || owns(event)) return;
    const start = { x: event.clientX, y: event.clientY };
    const mark = marks.at(start.x, start.y);
    touch = { pointerId: event.pointerId, start, mark, interactive: isInteractive(event), held: false };
    if (mark !== null && touch.interactive) timer = setTimeout(hold, LONG_PRESS_MS);
  });

  on('pointermove', (event) => {
    if (event.pointerId !== touch?.pointerId) return;
    const { x, y } = touch.start;
    if (Math.hypot(event.clientX - x, event.clientY - y) > TOUCH_SLOP_PX) end();
  });

  on('pointerup', (event) => {
    if (event.pointerId !== touch?.pointerId) return;
    const { held, interactive, mark } = touch;
    end();
    if (!held) send({ type: 'press', mark: interactive ? null : mark });
  });

  window.addEventListener(
    'click',
    (event) => {
      if (!answered || !event.isTrusted || event.pointerType !== 'touch') return;
      answered = false;
      if (!owns(event)) event.preventDefault();
    },
    { signal, capture: true },
  );

  // The browser took the finger over: it scrolls, or its menu is open.
  on('pointercancel', end);
  // The browser's own long press may be shorter than ours; it always comes before the cancel.
  window.addEventListener('contextmenu', (event) => event.isTrusted && hold(), options);
  signal.addEventListener('abort', end, { once: true });
}
