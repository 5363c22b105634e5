/** All entries as an extension page uses them: by id, by letter, by subject, by search. Pure; no DOM, no browser API. */
import { SUBJECTS, type Subject } from './entry.ts';
import { type EntryView, present, type StoredEntry } from './present.ts';
import { createSearch, type Result } from './search.ts';
import type { Wording } from './wording.ts';

/** A run of entries under one heading: a letter or a subject. */
export interface Section {
  id: string;
  title: string;
  entries: Result[];
}

export interface Library {
  size: number;
  /** The entry in the reader's words, or null where there is none of this id. */
  view(id: string, wording: Wording): EntryView | null;
  /** Best first; empty for a blank query. */
  search(query: string, limit?: number): Result[];
  byLetter: Section[];
  bySubject: Section[];
}

export const SUBJECT_TITLES: Record<Subject, string> = {
  'types-of-loss': 'Types of loss',
  signs: 'Signs',
  'tests-and-scans': 'Tests and scans',
  treatment: 'Treatment',
  medicines: 'Medicines',
  'causes-and-conditions': 'Causes and conditions',
  body: 'The body',
  'pregnancy-stages': 'Stages of pregnancy',
  'labour-and-birth': 'Labour and birth',
  fertility: 'Fertility',
  'care-and-support': 'Care and support',
  'abbreviations-and-units': 'Abbreviations and units',
};

const byTerm = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function letters(sorted: readonly Result[]): Section[] {
  const groups = Map.groupBy(sorted, ({ term }) => {
    const first = term.normalize('NFKD').charAt(0).toUpperCase();
    return /[A-Z]/.test(first) ? first : '0–9';
  });
  return [...groups].map(([title, entries]) => ({ id: `letter-${title.toLowerCase()}`, title, entries }));
}

/** Builds the library. The search index is made at the first search: most openings never search. */
export function createLibrary(entries: readonly StoredEntry[]): Library {
  const byId = new Map(entries.map((e) => [e.id, e]));
  const sorted = [...entries].sort((a, b) => byTerm.compare(a.term, b.term));
  const brief = ({ id, term }: StoredEntry): Result => ({ id, term });
  let search: ReturnType<typeof createSearch> | undefined;
  return {
    size: entries.length,
    view: (id, wording) => {
      const entry = byId.get(id);
      return entry ? present(entry, wording, (other) => byId.get(other)?.term) : null;
    },
    search: (query, limit) => {
      search ??= createSearch(entries);
      return search(query, limit);
    },
    byLetter: letters(sorted.map(brief)),
    bySubject: SUBJECTS.map((subject) => ({
      id: `subject-${subject}`,
      title: SUBJECT_TITLES[subject],
      entries: sorted.filter((e) => e.subject === subject).map(brief),
    })).filter((section) => section.entries.length > 0),
  };
}
