/** How search reads text: one folding for names and queries, so that spelling habits of either side do not matter. */

/** Words that carry no meaning in a lookup. "no", "not" and "after" do, so they stay. */
const STOP = new Set(
  'a an and are at be been can could did do does for from had has have how i in is it its me mean meaning means my of on or she so that the their they this to was we what when why with you your'.split(
    ' ',
  ),
);

/** UK and US spelling, and Latin plurals that people shorten; applied to a word that is folded already. */
const SPELLING: readonly [RegExp, string][] = [
  [/[ao]e/g, 'e'],
  [/our/g, 'or'],
  [/is(e[ds]?|ing|ation)$/, 'iz$1'],
  [/ph/g, 'f'],
  [/tro[fp]in/g, 'tropin'],
  [/dilatation/g, 'dilation'],
  [/([a-z])\1+/g, '$1'],
];

/** Small letters without accents; "&" and "+" between letters are "and"; joined by hyphen or apostrophe is one word. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/β/g, 'beta')
    .replace(/['’ʼ`]/g, '')
    .replace(/(?<=[a-z])\s*[&+]\s*(?=[a-z])/g, ' and ')
    .replace(/(?<=\b[a-z]) n (?=[a-z]\b)/g, ' and ');
}

const singular = (word: string): string => {
  if (word.length < 4 || /(ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(x|z|ch|sh|ss)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
};

/** Short words stay: "mmc" is not "mc". */
const respell = (word: string): string =>
  word.length < 4 ? word : SPELLING.reduce((w, [from, to]) => w.replace(from, to), singular(word));

/** "cleaned" and "cleaning" as "clean"; short words stay, since "red" and "ring" are no verbs. */
const stem = (word: string): string => word.replace(/(?<=[a-z]{4})(ing|ed)$/, '');

const foldedWords = (text: string): string[] => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map(respell);

/** The words by which a text is found. Stop words are left out unless there is nothing else. */
export function searchWords(text: string): string[] {
  const all = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !STOP.has(word));
  return (telling.length > 0 ? telling : all).map((word) => stem(respell(word)));
}

/**
 * The words under which a name or an explanation is filed: besides the words by which it is found, the unstemmed ones
 * ("bleedin" is on its way to "bleeding") and hyphened words as one ("preclampsia").
 */
export function indexWords(text: string): string[] {
  const joined = text.match(/[\p{L}\p{N}]+(?:[-‐‑][\p{L}\p{N}]+)+/gu) ?? [];
  const whole = foldedWords(text).filter((word) => stem(word) !== word);
  return [...searchWords(text), ...whole, ...joined.map(nameKey)];
}

/**
 * One key for all ways of writing a name: "D & C", "d and c"; "pre-eclampsia", "preeclampsia"; "still birth".
 * Empty where the text has no letter or digit.
 */
export function nameKey(text: string): string {
  const joined = foldedWords(text).join('');
  return joined.length < 4 ? joined : joined.replace(/([a-z])\1+/g, '$1');
}
