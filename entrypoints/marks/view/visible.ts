/** What of a word can be seen: inside the visual viewport and every scroller around it. */
import { hostOf } from '../../content/page/order.ts';
import type { Box } from '../card/corridor.ts';

/** @returns what a person sees of the frame (pinch zoom included), in viewport CSS px */
export function visualViewportBox(): Box {
  const viewport = window.visualViewport;
  const root = document.documentElement;
  const left = viewport?.offsetLeft ?? 0;
  const top = viewport?.offsetTop ?? 0;
  return {
    left,
    top,
    right: left + (viewport?.width ?? root.clientWidth),
    bottom: top + (viewport?.height ?? root.clientHeight),
  };
}

/** @returns the lines of which at least a part is in sight, whole; what covers them is not looked at */
export function visibleLines(lines: readonly DOMRect[], element: Element | null, viewport: Box): DOMRect[] {
  let view = viewport;
  for (let at = element; at !== null && at !== document.documentElement; at = parentOf(at)) {
    const style = getComputedStyle(at);
    // An inline box never clips; nor does <body>, whose overflow belongs to the viewport.
    if (style.display === 'inline' || at === document.body) continue;
    const [x, y] = [style.overflowX !== 'visible', style.overflowY !== 'visible'];
    if (x || y) {
      const box = at.getBoundingClientRect();
      view = {
        left: x ? Math.max(view.left, box.left) : view.left,
        right: x ? Math.min(view.right, box.right) : view.right,
        top: y ? Math.max(view.top, box.top) : view.top,
        bottom: y ? Math.min(view.bottom, box.bottom) : view.bottom,
      };
    }
    // What is fixed to the viewport scrolls with no ancestor.
    if (style.position === 'fixed') break;
  }
  return lines.filter(
    (line) =>
      line.bottom > view.top && line.top < view.bottom && line.right > view.left && line.left < view.right,
  );
}

/** The parent as drawn: out of slots and shadow roots. */
export function parentOf(node: Element | Text): Element | null {
  return node.assignedSlot ?? node.parentElement ?? hostOf(node);
}
