/** Keeps what happens in the card from the page. */

const SEALED = [
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'wheel'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel'],
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change'],
  ...['copy', 'cut', 'paste', 'selectstart'],
  ...['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'drop', 'dragend'],
  ...['focusin', 'focusout'],
] as const;

/**
 * Stops events at the shadow root, on their way up. What this cannot do: a listener of the page in the capturing phase
 * (on window or document) is asked first. It sees an event whose target is the host, and nothing of what is inside.
 */
export function sealEvents(root: ShadowRoot): void {
  for (const type of SEALED) root.addEventListener(type, stop, { passive: true });
  // Inside the card Esc is ours alone: it must not close the page's own dialog around it as well.
  root.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && event.key === 'Escape') event.preventDefault();
  });
}

function stop(event: Event): void {
  event.stopPropagation();
}
