/** Written forms as the matcher sees them: two forms that it cannot tell apart have equal tokens. */
import { tokenize } from '../match/tokens.ts';

/**
 * Folds and splits a written form. `#` stands for one or more digits and stays as it is.
 * @param options.exact keep capitals, as a form with `exact: true` does
 */
export const normalizeForm = (text: string, options: { exact?: boolean } = {}): string[] =>
  tokenize(text, true).map((token) => (options.exact ? text.slice(token.start, token.end) : token.word));

/** The tokens as one string, to compare and to look up. */
export const formKey = (text: string, options: { exact?: boolean } = {}): string =>
  normalizeForm(text, options).join(' ');
