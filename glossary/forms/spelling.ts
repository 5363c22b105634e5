/** British and American spellings of a form, and our British prose for readers who choose American. */
import { SPELLINGS, type SpellingRow } from './spelling-table.ts';

interface Rewrite {
  find: RegExp;
  put: string;
}

const rewrite = (row: SpellingRow, from: string, put: string): Rewrite => ({
  find: new RegExp(`${row.inside ? '' : '(?<!\\p{L})'}${from}${row.followedBy ?? ''}`, 'giu'),
  put,
});

const TO_US = SPELLINGS.map((row) => ({ ...rewrite(row, row.uk, row.us), formsOnly: row.formsOnly }));
const TO_UK = SPELLINGS.filter((row) => !row.toUsOnly).map((row) => rewrite(row, row.us, row.uk));
const TO_US_PROSE = TO_US.filter((rule) => !rule.formsOnly);

/** Writes `put` with the capitals of the text that it replaces. */
function likeCapitals(found: string, put: string): string {
  if (found.length > 1 && found === found.toUpperCase()) return put.toUpperCase();
  const first = found.slice(0, 1);
  return first === first.toLowerCase() ? put : put.slice(0, 1).toUpperCase() + put.slice(1);
}

const apply = (text: string, rules: readonly Rewrite[]): string =>
  rules.reduce((t, { find, put }) => t.replace(find, (found) => likeCapitals(found, put)), text);

/** British prose in American spelling. For our own sentences, never for names, titles or quotations. */
export const toUsSpelling = (text: string): string => apply(text, TO_US_PROSE);

/** All spellings of a form, itself first; each word on its own, since writers mix ("fetal haematoma"). */
export function spellingsOf(text: string): string[] {
  let all = [''];
  for (const part of text.split(/( )/)) {
    const spelled = [...new Set([part, apply(part, TO_US), apply(part, TO_UK)])];
    all = all.flatMap((before) => spelled.map((word) => before + word));
  }
  return all;
}
