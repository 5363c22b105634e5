/** Which texts look the same with a mark on them. */
import { parentOf } from '../view/visible.ts';

/** In CSS px: outlines below it, in the colour of the text, only make letters stronger. Some pages have one throughout. */
const HAIRLINE = 0.5;

/** Where colours are forced all text has the same, but `color` alone says so. */
const differ = (a: string, b: string): boolean => a !== b && !matchMedia('(forced-colors: active)').matches;

/**
 * A browser paints the text of a highlight anew, with the fill and the stroke of the highlight's own style: words
 * filled with a gradient would turn black, outlined words would vanish. No rule can give them back what was theirs.
 */
export function keepsLook(text: Text): boolean {
  const element = parentOf(text);
  if (!element) return true;
  const { color, webkitTextFillColor, webkitTextStrokeColor, webkitTextStrokeWidth } =
    getComputedStyle(element);
  if (differ(webkitTextFillColor, color)) return false;
  const outline = Number.parseFloat(webkitTextStrokeWidth);
  return outline === 0 || (outline < HAIRLINE && !differ(webkitTextStrokeColor, color));
}
