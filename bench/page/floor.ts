/** What any search in a page's text must do at the least; nothing in JavaScript can be faster. */
import { CHAR_LIMIT, CHAR_TABLE, FOLDED, highClass } from '../../glossary/match/chars.ts';

/** All text of the page in one string. */
export function joinedText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) text += (node as Text).data;
  return text;
}

/** Walk, join, look at each code unit: F of performance.md. */
export function plainFloor(): number {
  const text = joinedText();
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum + text.charCodeAt(i)) & 0xffff;
  return sum;
}

/** Walk, join, class of each code unit and hash of each word: the least that a look-up of words needs. */
export function wordFloor(): number {
  const text = joinedText();
  let hash = 7;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const cls = code < CHAR_LIMIT ? (CHAR_TABLE[code] as number) : highClass(code);
    if (cls >= FOLDED) hash = (Math.imul(hash, 31) + cls) & 0x3fffffff;
    else if (hash !== 7) {
      sum = (sum + hash) & 0x3fffffff;
      hash = 7;
    }
  }
  return sum;
}
