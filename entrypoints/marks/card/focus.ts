/** Gives the focus back to where it was before the card took it. */

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
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      kept = at;
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
