/** All written variants of a form, and which form of an entry each of them stands for. */
import type { Entry, Form } from '../entry.ts';
import { pluralsOf } from './inflect.ts';
import { andsOf, joiningsOf } from './joining.ts';
import { formKey, normalizeForm } from './normalize.ts';
import { spellingsOf } from './spelling.ts';

export interface ExpandedForm {
  text: string;
  tokens: string[];
  /** The written form, whose rule holds for this one too. */
  from: Form;
}

const exactly = (form: Pick<Form, 'exact'>) => ({ exact: form.exact });

/** The variants of a phrase, itself first; none twice as the matcher sees them. For `lookalikes` as well. */
export function expandText(text: string, options: { exact?: boolean } = {}): string[] {
  const singular = andsOf(text).flatMap(joiningsOf).flatMap(spellingsOf);
  const found = new Map<string, string>();
  for (const variant of [...singular, ...singular.flatMap(pluralsOf)]) {
    const key = formKey(variant, options);
    if (!found.has(key)) found.set(key, variant);
  }
  return [...found.values()];
}

/** The variants of a form, itself first. */
export const expandForm = (form: Form): string[] => expandText(form.text, exactly(form));

/**
 * All variants of an entry's forms. Where two forms meet, a written one wins over a generated one,
 * and the one written first over a later one. An exact form and one in any capitals do not meet.
 */
export function expandEntry(entry: Pick<Entry, 'forms'>): ExpandedForm[] {
  const found = new Map<string, ExpandedForm>();
  const add = (text: string, from: Form) => {
    const key = `${from.exact} ${formKey(text, exactly(from))}`;
    if (!found.has(key)) found.set(key, { text, tokens: normalizeForm(text, exactly(from)), from });
  };
  for (const form of entry.forms) add(form.text, form);
  for (const form of entry.forms) for (const text of expandForm(form)) add(text, form);
  return [...found.values()];
}
