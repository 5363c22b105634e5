/** Tells texts that are nothing but white space: half and more of a page's text nodes. */

const NOT_BLANK = /\S/;
/** They are of few kinds, and the browser keeps one string for each: looking it up is quicker than reading it. */
const known = new Set<string>();
const MOST_KNOWN = 500;
const LONGEST_KNOWN = 100;

const isInk = (code: number): boolean => code > 32 && code < 127;

/** Whether a text holds nothing that is seen. One that begins with a space that does not break counts as text. */
export function isBlank(data: string): boolean {
  // Most texts are told by their first two characters.
  if (data.charCodeAt(0) > 32 || isInk(data.charCodeAt(1))) return false;
  if (known.has(data)) return true;
  if (NOT_BLANK.test(data)) return false;
  if (data.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.add(data);
  return true;
}
