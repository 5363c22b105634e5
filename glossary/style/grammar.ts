/**
 * What a machine can tell of broken English. Choices such as `{baby: your baby | the pregnancy}` are joined with the
 * sentence around them only when a reader opens the card: a wrong "a" or a small letter shows up nowhere else.
 */

/** Words that begin with a vowel letter and a consonant sound, or the other way round. */
const CONSONANT_SOUND = /^(uni(?!m)|us[aeu]|uter|ute|eu|one\b|once\b|ouija)/i;
const VOWEL_SOUND = /^(hour|honest|honou?r|heir)/i;
/** Letters whose names begin with a vowel sound, for what is read letter by letter: "an hCG test". */
const VOWEL_NAMES = /^[aefhilmnorsx]/i;
const READ_BY_LETTER = /^(?:Rh\b|[A-Za-z]?[A-Z]{2}|[A-Z](?![a-z]))/;
/** Capitals read as one word. */
const READ_AS_WORD = /^(?:NICU|NICE|HELLP|LARC|SANDS|RESOLVE)\b/;

/** Whether "an" goes before a word. */
export function wantsAn(word: string): boolean {
  if (/^\d/.test(word)) return /^(8|11\b|18\b)/.test(word);
  if (!READ_AS_WORD.test(word) && READ_BY_LETTER.test(word)) return VOWEL_NAMES.test(word);
  if (VOWEL_SOUND.test(word)) return true;
  return /^[aeiou]/i.test(word) && !CONSONANT_SOUND.test(word);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 15), at + 25);

const PATTERNS: readonly [RegExp, string][] = [
  [/ {2}/g, 'two spaces'],
  [/\s[.,;:!?]/g, 'a space before a stop'],
  [/[.,;:!?][.,;:]/g, 'two stops'],
  [/(?<!\d)[,;](?=[^\s\d"”)])/g, 'no space after a comma'],
  [/\b(\p{L}+)\s+\1\b/giu, 'a word twice'],
  [/[.!?]["”)]*\s+["“(]*(?!hCG)\p{Ll}/gu, 'a small letter after a full stop'],
  [/^["“(]*(?!hCG)\p{Ll}/gu, 'a small letter at the beginning'],
  [/[^.!?"”)]$|[^.!?]["”)]$/g, 'no stop at the end'],
];

/** @param text one paragraph with all choices filled. @returns what is wrong, with the words around it */
export function grammarFaults(text: string): string[] {
  const faults: string[] = [];
  for (const [pattern, what] of PATTERNS) {
    for (const found of text.matchAll(pattern)) faults.push(`${what}: ${around(text, found.index)}`);
  }
  for (const found of text.matchAll(/(?<!["“\p{L}\d&-])(an?) ["“(]?([\p{L}\p{N}][\p{L}\p{N}-]*)/giu)) {
    const [, article, word] = found as unknown as [string, string, string];
    if (article === 'A' && READ_BY_LETTER.test(word)) continue;
    if (wantsAn(word) !== (article.length === 2))
      faults.push(`"${article} ${word}": ${around(text, found.index)}`);
  }
  if (count(text, /"/g) % 2 !== 0 || count(text, /“/g) !== count(text, /”/g))
    faults.push('an open quotation');
  if (count(text, /\(/g) !== count(text, /\)/g)) faults.push('an open bracket');
  return faults;
}
