/** Which texts look the same with a mark on them. */
import { parentOf } from '../view/visible.ts';

/**
 * A browser paints the text of a highlight anew, with the fill and the stroke of the highlight's own style: words
 * filled with a gradient would turn black, outlined words would vanish. No rule can give them back what was theirs.
 */
export function keepsLook(text: Text): boolean {
  const element = parentOf(text);
  if (!element) return true;
  const { color, webkitTextFillColor, webkitTextStrokeWidth } = getComputedStyle(element);
  return webkitTextFillColor === color && Number.parseFloat(webkitTextStrokeWidth) === 0;
}
