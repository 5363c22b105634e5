/**
 * What a person can choose. Only choices are stored, never defaults, pages, words or lookups. Checked by hand: every
 * frame of every page compiles this, and a library for it was a seventh of all its code.
 */

type Check<T> = (value: unknown) => value is T;

const oneOf =
  <const T>(...values: T[]): Check<T> =>
  (value): value is T =>
    values.includes(value as T);
const flag: Check<boolean> = (value) => typeof value === 'boolean';
const hosts: Check<string[]> = (value): value is string[] =>
  Array.isArray(value) && value.every((host) => typeof host === 'string' && /^[^\s/]{1,253}$/.test(host));

/** Each choice, and whether a stored value is one. */
const CHOICES = {
  /** Marks words at all. */
  on: flag,
  /** Marks words by itself, or only on pages where the person asks for it (popup or key). */
  marking: oneOf('always', 'ask'),
  /** Hosts that the person switched off; a host covers its subdomains. */
  offSites: hosts,
  /** The number of words on the toolbar icon. */
  badge: flag,
  /** Mark every mention instead of the first one in each section. */
  everyMention: flag,
  /** How soon the card opens under a resting pointer; `ask` opens it on click or key only. */
  pace: oneOf('quick', 'normal', 'slow', 'ask'),
  /** Which word the explanations use. */
  baby: oneOf('baby', 'pregnancy'),
  loss: oneOf('miscarriage', 'pregnancy loss'),
  /** Whose emergency numbers and definitions; `all` shows every country's. */
  country: oneOf('all', 'uk', 'us', 'ie', 'ca', 'au', 'nz', 'eu'),
};

export type Settings = {
  [Field in keyof typeof CHOICES]: (typeof CHOICES)[Field] extends Check<infer T> ? T : never;
};

/** The settings of somebody who has chosen nothing. */
export const DEFAULTS: Settings = {
  on: true,
  marking: 'always',
  offSites: [],
  badge: true,
  everyMention: false,
  pace: 'normal',
  baby: 'baby',
  loss: 'miscarriage',
  country: 'all',
};

/** Field by field, so that one corrupt or newer value does not take the others with it. */
export function parseSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return DEFAULTS;
  const kept = Object.entries(stored).filter(
    ([field, value]) => Object.hasOwn(CHOICES, field) && CHOICES[field as keyof Settings](value),
  );
  return { ...DEFAULTS, ...Object.fromEntries(kept) };
}
