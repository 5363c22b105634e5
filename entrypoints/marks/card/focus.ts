/** Gives the focus back to where it was before the card took it. */
import { activeElement } from '../input/active.ts';

export interface FocusKeeper {
  /** Remembers what has the focus now. */
  keep(): void;
  /** Gives it back, once. */
  giveBack(): void;
  /** The reader has gone elsewhere: nothing is given back. */
  forget(): void;
}

export function createFocusKeeper(): FocusKeeper {
  let kept: Element | null = null;
  return {
    keep() {
      kept = activeElement();
    },
    giveBack() {
      if (kept instanceof HTMLElement || kept instanceof SVGElement) kept.focus({ preventScroll: true });
      kept = null;
    },
    forget() {
      kept = null;
    },
  };
}
