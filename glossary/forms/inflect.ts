/** Plurals of the noun that heads a form. Verbs need no rule: "-s" is the same, "-ed" and "-ing" are written out. */
import {
  COUNTED,
  IRREGULAR,
  NO_NOUN_STARTS,
  NO_PLURAL_ENDING,
  UNCOUNTED,
  UNCOUNTED_ABBREVIATIONS,
} from './nouns.ts';

const words = (text: string) => new Set(text.split(' '));

/** One of these inside means a verb with its object: "lost my baby". */
const DETERMINERS = words('a an her his my our the their your');
const PREPOSITIONS = words('after at before by due during for from in of on per sent turned with without');

const ABBREVIATION = /^(?=.*[A-Z].*[A-Z])[A-Z][A-Z0-9]*(?:[&/+-][A-Z0-9]+)*$/;
const SPOKEN_INITIALISM = /(?:^| )[A-Z](?: and | n |n)[A-Z]$/;
const IRREGULAR_PLURALS = new Set([...IRREGULAR.values()].flat());

function pluralsOfWord(word: string): string[] {
  const lower = word.toLowerCase();
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  const known = IRREGULAR.get(lower);
  if (known !== undefined) return known;
  if (IRREGULAR_PLURALS.has(lower) || UNCOUNTED.has(lower) || UNCOUNTED.has(last)) return [];
  // Abbreviations in small letters: the plural of "ga" is another word.
  if (lower.length < 3) return [];
  // Names, and words with digits, signs or an apostrophe.
  if (!/^\p{Ll}[\p{Ll}-]+$/u.test(word)) return [];
  if (!COUNTED.has(lower) && NO_PLURAL_ENDING.test(lower)) return [];
  if (/[^s]s$/.test(lower)) return [];
  if (/[^aeiou]y$/.test(lower)) return [`${word.slice(0, -1)}ies`];
  if (/(?:s|x|z|ch|sh)$/.test(lower)) return [`${word}es`];
  return [`${word}s`];
}

/** The plurals of a form; none for what has no plural or is one. */
export function pluralsOf(text: string): string[] {
  if (SPOKEN_INITIALISM.test(text)) return [`${text}s`];
  const parts = text.split(' ');
  const [first = ''] = parts;
  if (parts.length > 1 && NO_NOUN_STARTS.has(first)) return [];
  if (parts.some((part) => part === 'and' || part === '&' || part === 'or')) return [];

  const preposition = parts.findIndex((part, at) => at > 0 && PREPOSITIONS.has(part));
  const head = preposition < 0 ? parts.length - 1 : preposition - 1;
  const before = parts.slice(0, head + 1);
  if (before.slice(1).some((part) => DETERMINERS.has(part))) return [];

  const noun = parts[head] ?? '';
  const plurals = ABBREVIATION.test(noun)
    ? UNCOUNTED_ABBREVIATIONS.has(noun) || noun.endsWith('S')
      ? []
      : [`${noun}s`]
    : pluralsOfWord(noun);
  return plurals.map((plural) => parts.with(head, plural).join(' '));
}
