/** An entry as a person meets it: choices filled, links and sources resolved. Pure; no DOM, no browser API. */
import { COUNTRIES, type Country, type Entry, type ShownSource } from './entry.ts';
import { toUsSpelling } from './forms/spelling.ts';
import { reword, type Wording } from './wording.ts';

/** What the extension carries of an entry: all but the spotting rules, with its names for search. */
export interface StoredEntry extends Omit<Entry, 'forms' | 'lookalikes' | 'sources'> {
  /** Written surface forms, for search. */
  names: string[];
  sources: ShownSource[];
}

export interface EntryView {
  id: string;
  term: string;
  say: string | undefined;
  subject: Entry['subject'];
  short: string;
  more: string | undefined;
  kindness: string | undefined;
  help: string | undefined;
  also: string[];
  older: string[];
  outdated: string | undefined;
  /** Where countries differ: the reader's own, or all of them. */
  differs: { country: string; text: string }[];
  ask: string[];
  see: { id: string; term: string }[];
  sources: ShownSource[];
  updated: string;
  /** Null until a clinician has checked it; the interface says so. */
  reviewed: Entry['reviewed'];
}

const COUNTRY_NAMES: Record<Country, string> = {
  uk: 'UK',
  us: 'US',
  ie: 'Ireland',
  ca: 'Canada',
  au: 'Australia',
  nz: 'New Zealand',
  eu: 'Europe',
  who: 'World Health Organization',
};

/** Fills an entry's open choices. `termOf` names related entries; those it does not know are left out. */
export function present(
  entry: StoredEntry,
  wording: Wording,
  termOf: (id: string) => string | undefined,
): EntryView {
  // The glossary is written in UK spelling.
  const spell = (text: string) => (wording.country === 'us' ? toUsSpelling(text) : text);
  const put = (text: string) => spell(reword(text, wording));
  const say = (text: string | undefined) => (text === undefined ? undefined : put(text));
  const countries = COUNTRIES.filter((c) => entry.differs?.[c] !== undefined);
  const own = countries.filter((c) => c === wording.country);
  return {
    id: entry.id,
    term: spell(entry.term),
    say: entry.say,
    subject: entry.subject,
    short: put(entry.short),
    more: say(entry.more),
    kindness: say(entry.kindness),
    help: say(entry.help),
    also: entry.also ?? [],
    older: entry.older ?? [],
    outdated: say(entry.outdated),
    differs: (own.length > 0 ? own : countries).map((c) => ({
      country: COUNTRY_NAMES[c],
      text: put(entry.differs?.[c] ?? ''),
    })),
    ask: (entry.ask ?? []).map(put),
    see: entry.see.flatMap((id) => {
      const term = termOf(id);
      return term === undefined ? [] : [{ id, term: spell(term) }];
    }),
    sources: entry.sources,
    updated: entry.updated,
    reviewed: entry.reviewed,
  };
}
