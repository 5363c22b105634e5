/** How an explanation must read: the checkable part of docs/editorial.md. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Entry } from '../entry.ts';
import { ALL_WORDINGS, reword } from '../wording.ts';

/** Words of a short text; house rule: one read must be enough. */
export const SHORT_WORDS = { min: 25, max: 60 };
/** Words of a sentence; NHS service manual, content guide. */
export const SENTENCE_WORDS = 20;
/** US school grade, Flesch-Kincaid (Kincaid et al. 1975): one text alone, and a subject's texts joined. */
export const GRADE = { alone: 9, joined: 6 };

const AVOID: readonly [RegExp, string][] = [
  [/\bincompetent\b/i, 'cervical insufficiency: the cervix opens too early'],
  [/\b(products of conception|retained products)\b/i, 'your baby, the pregnancy, or pregnancy tissue'],
  [/\b(spontaneous|habitual|missed|threatened|incomplete) abortion/i, 'miscarriage'],
  [/\bblighted ovum\b/i, 'empty sac pregnancy'],
  [/\b(fetal|foetal) demise\b|\bexpired\b|\bincompatible with life\b|\bgeriatric\b/i, 'your baby died'],
  [/\b(just|only|simply|merely)\b|\bat least\b/i, 'leave it out'],
  [/\b(normal|normally|abnormal|abnormally|abnormality|abnormalities)\b/i, 'say what is meant'],
  [/\b(you can try again|nature's way|for the best|meant to be)\b/i, 'leave it out'],
  [/\b(should|suffer|suffers|suffered|suffering)\b/i, 'can, may, or state the fact'],
  [/\b(fail|fails|failed|failure|weak)\b/i, 'say what happens'],
  [/\b(administer|asymptomatic|haemorrhage|hemorrhage)\w*/i, 'give; no symptoms; a very heavy bleed'],
  [/\b(angel|battle|journey|blessing)\b/i, 'no metaphors'],
  [/\d\s?%/, '"1 in 5"'],
];

export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[.!?])["”’)]*\s+(?=["“‘(]*[A-Z0-9])/)
    .map((s) => s.trim())
    .filter(Boolean);

export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&+./-]*/gu) ?? [];

/** Flesch-Kincaid grade of texts joined together; headwords of the entry are left to the caller. */
export function grade(texts: readonly string[]): number {
  const all = texts.flatMap(sentences);
  const words = all.flatMap(wordsOf);
  const syllables = words.reduce((sum, w) => sum + syllable(w), 0);
  return fleschKincaid({ sentence: all.length, word: words.length, syllable: syllables });
}

/** The prose of an entry by field, its choices still open. */
export function* proseOf(e: Entry): Generator<[field: string, text: string]> {
  for (const field of ['short', 'more', 'kindness', 'help', 'outdated'] as const) {
    const text = e[field];
    if (text !== undefined) yield [field, text];
  }
  for (const [country, text] of Object.entries(e.differs ?? {})) if (text) yield [`differs.${country}`, text];
  for (const [i, text] of (e.ask ?? []).entries()) yield [`ask.${i}`, text];
}

/** @returns what is wrong with an entry's prose, as `field: message`; empty where all is well */
export function proseFaults(e: Entry): string[] {
  const faults = new Set<string>();
  for (const wording of ALL_WORDINGS) {
    for (const [field, raw] of proseOf(e)) {
      const text = reword(raw, wording);
      if (/[{}|]/.test(text))
        faults.add(`${field}: an open choice is left: ${text.match(/.{0,20}[{}|].{0,20}/)?.[0]}`);
      if (/ {2}|\s[.,;]/.test(text))
        faults.add(`${field}: stray space: ${text.match(/.{0,15}( {2}|\s[.,;]).{0,15}/)?.[0]}`);
      for (const s of sentences(text)) {
        const n = wordsOf(s).length;
        if (n > SENTENCE_WORDS)
          faults.add(`${field}: ${n} words in one sentence (${SENTENCE_WORDS} at most): ${s}`);
      }
      // Harsh words may stand only in quotation marks, as what others say.
      const own = text.replace(/["“][^"”]*["”]/g, '');
      for (const [pattern, instead] of AVOID) {
        const found = own.match(pattern);
        if (found) faults.add(`${field}: avoid "${found[0]}" (${instead}), or quote it`);
      }
    }
    const short = reword(e.short, wording);
    const count = wordsOf(short).length;
    if (count < SHORT_WORDS.min || count > SHORT_WORDS.max) {
      faults.add(`short: ${count} words; ${SHORT_WORDS.min} to ${SHORT_WORDS.max} are wanted`);
    }
    const level = grade([short]);
    if (level > GRADE.alone) faults.add(`short: reading grade ${level.toFixed(1)}; ${GRADE.alone} at most`);
  }
  return [...faults];
}
