/** Which entry holds a headword: the rows of docs/coverage.tsv and the table made of them. Pure. */
import type { Entry } from './entry.ts';
import { expandEntry } from './forms/expand.ts';
import { formKey } from './forms/normalize.ts';

/** Why a headword has no entry. The key stands in docs/coverage.tsv. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  language: 'Not English. The glossary is English first; another language gets a folder of its own.',
  everyday: 'Everyday words: they say what they mean.',
  subject: 'Another subject: not part of pregnancy, its loss or the care around it.',
  ambiguous: 'Two or three letters that nearly always mean something else. The full words are marked.',
  single: 'One of many hundred conditions. The entry on birth defects explains what they have in common.',
  unsourced: 'Rare, and no sound source has been read for it yet.',
};

export type By = 'term' | 'form' | 'search';

export interface CoverageRow {
  headword: string;
  /** Where it was met: in published glossaries, in pages read for the accuracy corpus, or in both. */
  from: 'glossaries' | 'pages' | 'both';
  /** Ids of the entries that hold it; empty where it is left out. */
  entries: string[];
  /** The weakest way in which it is held: as a term, as a marked form, or by search alone; or a key of LEFT_OUT. */
  by: string;
}

type Names = Map<string, { id: string; by: By }[]>;

const RANK: readonly By[] = ['term', 'form', 'search'];

/** "Dilation and curettage (D&C)" and "TWW / 2WW" are two names each. */
export function alternatives(headword: string): string[] {
  const inBrackets = headword.match(/^(.*\S)\s*\(([^)]*)\)$/);
  if (inBrackets) return [inBrackets[1] as string, inBrackets[2] as string];
  return headword.split(' / ');
}

/** Every name that the glossary answers to, as the matcher sees it; capitals are not compared. */
export function namesOf(
  entries: readonly Pick<Entry, 'id' | 'term' | 'forms'>[],
  layPhrases: Readonly<Record<string, readonly string[]>>,
): Names {
  const names: Names = new Map();
  const add = (text: string, id: string, by: By) => {
    const key = formKey(text);
    const held = names.get(key) ?? [];
    if (!held.some((h) => h.id === id)) names.set(key, [...held, { id, by }]);
  };
  for (const { id, term } of entries) for (const text of [term, ...alternatives(term)]) add(text, id, 'term');
  for (const e of entries) for (const form of expandEntry(e)) add(form.text, e.id, 'form');
  for (const { id } of entries) for (const text of layPhrases[id] ?? []) add(text, id, 'search');
  return names;
}

/** The entries that hold all names of a headword, and the weakest way in which; null where one name is missing. */
export function coverOf(headword: string, names: Names): Pick<CoverageRow, 'entries' | 'by'> | null {
  const held = alternatives(headword).map((text) => names.get(formKey(text)) ?? []);
  if (held.some((h) => h.length === 0)) return null;
  const all = held.flat();
  const by = RANK[Math.max(...all.map((h) => RANK.indexOf(h.by)))] as By;
  return { entries: [...new Set(all.map((h) => h.id))], by };
}

const HEAD = ['headword', 'from', 'entries', 'by'];

/** @throws Error naming the line that is not four columns */
export function parseCoverage(tsv: string): CoverageRow[] {
  const [, ...lines] = tsv.trimEnd().split('\n');
  return lines.map((line, i) => {
    const [headword, from, entries, by, ...more] = line.split('\t');
    if (!headword || !from || entries === undefined || !by || more.length > 0)
      throw new Error(`docs/coverage.tsv:${i + 2}: four columns are wanted: ${HEAD.join(', ')}`);
    return {
      headword,
      from: from as CoverageRow['from'],
      entries: entries.split(' ').filter(Boolean),
      by,
    };
  });
}

const byHeadword = new Intl.Collator('en', { numeric: true });

export function writeCoverage(rows: readonly CoverageRow[]): string {
  const sorted = [...rows].sort((a, b) => byHeadword.compare(a.headword, b.headword));
  const lines = sorted.map((r) => [r.headword, r.from, r.entries.join(' '), r.by].join('\t'));
  return `${[HEAD.join('\t'), ...lines].join('\n')}\n`;
}
