/** Presses and clicks of mouse and pen, and taps, which arrive as clicks. */
import type { InputContext } from './events.ts';
import { isInteractive } from './targets.ts';

/** A click on a word of plain text asks for its card and pins it; a press elsewhere closes it. */
export function watchClicks({ signal, marks, owns, send }: InputContext): void {
  const options = { signal, passive: true, capture: true } as const;

  window.addEventListener(
    'pointerdown',
    (event) => {
      if (!event.isTrusted) return;
      if (owns(event)) send({ type: 'hold' });
      // A finger may only be about to scroll: touch.ts waits until it is lifted.
      else if (event.pointerType !== 'touch') {
        send({ type: 'press', mark: isInteractive(event) ? null : marks.at(event.clientX, event.clientY) });
      }
    },
    options,
  );

  window.addEventListener(
    'click',
    (event) => {
      // 0 is a click by key on something focused, 2 and more select words.
      if (!event.isTrusted || event.detail !== 1 || event.button !== 0 || owns(event)) return;
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      const point = { x: event.clientX, y: event.clientY };
      const mark = marks.at(point.x, point.y);
      if (mark === null || isInteractive(event) || getSelection()?.isCollapsed === false) return;
      send({ type: 'ask', mark, point });
    },
    options,
  );
}
