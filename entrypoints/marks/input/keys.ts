/** Esc, and the focus moving into the card. The other keys are the extension's commands, which come as messages. */
import type { InputContext } from './events.ts';

/** Esc is only heard: the page gets it as well, unless the focus is in the card (whose own root keeps it then). */
export function watchKeys({ signal, owns, send }: InputContext): void {
  const options = { signal, passive: true, capture: true } as const;

  window.addEventListener(
    'keydown',
    (event) => {
      // While text is composed Esc belongs to the input method.
      if (event.isTrusted && event.key === 'Escape' && !event.isComposing) send({ type: 'escape' });
    },
    options,
  );

  window.addEventListener(
    'focusin',
    (event) => {
      if (event.isTrusted && owns(event)) send({ type: 'hold' });
    },
    options,
  );
}
