/**
 * Which words the index may treat as one: plurals and the other English. A third of all generated forms differ in
 * such a word only; as one word they cost a mark behind it instead of a form each.
 */
import { pluralsOf } from '../forms/inflect.ts';
import { spellingsOf } from '../forms/spelling.ts';
import { lettersOf, tokenize } from '../match/tokens.ts';
import type { IndexForm } from './index.ts';

/** A shorter word is often another word's plural ("ons", "gas"): it is joined only where every form has both. */
const LONG = 5;

export interface FormWords {
  form: IndexForm;
  words: string[];
}

/** The forms with their folded words. */
export const splitForms = (forms: readonly IndexForm[]): FormWords[] =>
  forms.map((form) => ({ form, words: tokenize(form.text, true).map((t) => t.word) }));

const keyOf = (words: readonly string[]): string => words.join(' ');

/** What two forms must have in common to be one; with `plural`, an exact form's last "s" does not count. */
function ruleOf({ form }: FormWords, plural = false): string {
  const { spot, exact, harsh, near, not } = form.rule;
  const capitals = exact ? lettersOf(form.text) : '';
  return JSON.stringify([
    ...[form.entry, form.lookalike ?? false, spot, exact, harsh, near, not],
    plural ? capitals.replace(/s$/, '') : capitals,
  ]);
}

/** Whether `word` may be read as `base` in all forms: none changes its meaning, none appears that stands alone. */
function mayJoin(word: string, base: string, forms: readonly FormWords[]): boolean {
  const rules = new Map<string, Set<string>>();
  const alone = { word: false, base: false };
  for (const f of forms) {
    if (!f.words.includes(base)) continue;
    if (f.words.length === 1 && !f.form.rule.exact) alone.base = true;
    const key = keyOf(f.words);
    rules.set(key, (rules.get(key) ?? new Set()).add(ruleOf(f)));
  }
  for (const f of forms) {
    if (!f.words.includes(word)) continue;
    if (f.words.length === 1 && !f.form.rule.exact) alone.word = true;
    const twins = rules.get(keyOf(f.words.map((w) => (w === word ? base : w))));
    if (
      twins
        ? !twins.has(ruleOf(f, f.words.at(-1) === word))
        : f.form.rule.exact || f.words.length === 1 || base.length < LONG
    )
      return false;
  }
  return alone.word || !alone.base;
}

/**
 * Joins words in `forms` (changed in place) and leaves out the forms that have become the same.
 * @returns the joined words, each with the word that stands for it
 */
export function joinWords(forms: FormWords[]): Map<string, string> {
  const vocabulary = new Set(forms.flatMap((f) => f.words));
  const pairs: [word: string, base: string][] = [];
  for (const base of vocabulary)
    for (const word of spellingsOf(base)) if (base < word) pairs.push([word, base]);
  // "s" makes the plural of abbreviations as well.
  for (const base of vocabulary)
    for (const word of new Set([...pluralsOf(base), `${base}s`])) if (word !== base) pairs.push([word, base]);

  const joined = new Map<string, string>();
  for (const [word, base] of pairs) {
    if (!vocabulary.has(word) || joined.has(word) || joined.has(base) || !mayJoin(word, base, forms))
      continue;
    joined.set(word, base);
    for (const [other, its] of joined) if (its === word) joined.set(other, base);
    const seen = new Set<string>();
    const kept = forms.filter((f) => {
      if (!f.words.includes(word) && !f.words.includes(base)) return true;
      // Of "CPs" and "CP", capitals are compared with the singular.
      if (f.form.rule.exact && f.words.includes(word)) return false;
      f.words = f.words.map((w) => (w === word ? base : w));
      const key = `${keyOf(f.words)} ${ruleOf(f)}`;
      return !seen.has(key) && seen.add(key);
    });
    forms.splice(0, forms.length, ...kept);
  }
  return joined;
}
