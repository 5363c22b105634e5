/** Search over the whole glossary: by any name or spelling of it, by lay phrase, by what the explanation says. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { LAY_PHRASES } from './lay-phrases.ts';
import type { StoredEntry } from './present.ts';
import { indexWords, nameKey, searchWords } from './search-words.ts';

export interface Result {
  id: string;
  term: string;
}

export type Search = (query: string, limit?: number) => Result[];

/** Longer input is somebody's pasted paragraph; its first words are enough. */
const QUERY_LENGTH = 120;

/** What answers so much worse than the best is noise. */
const NOISE = 0.04;

/** One document a name, so that "empty sac" finds the entry with exactly that name before one with many names. */
interface Doc {
  n: number;
  entry: number;
  text: string;
  /** Empty for an explanation. */
  key: string;
  /** Words in a name; 0 marks an explanation. */
  length: number;
  weight: number;
}

/** A name in brackets counts as a name: "Heartbeat (cardiac activity)". */
const termNames = (term: string): string[] => [term, ...term.split(/[()]/).map((part) => part.trim())];

function* namesOf(entry: StoredEntry): Generator<[name: string, weight: number]> {
  for (const name of termNames(entry.term)) yield [name, 1.25];
  for (const name of [...entry.names, ...(entry.also ?? [])]) yield [name, 1];
  for (const name of [...(entry.older ?? []), ...(LAY_PHRASES[entry.id] ?? [])]) yield [name, 0.95];
}

/** Entries by each way of writing one of their names; where several share a name, the one it is most typical of first. */
type ExactNames = Map<string, { entry: number; rank: number }[]>;

function documents(entries: readonly StoredEntry[]): { docs: Doc[]; exact: ExactNames } {
  const docs: Doc[] = [];
  const exact: ExactNames = new Map();
  for (const [entry, e] of entries.entries()) {
    const seen = new Set<string>();
    for (const [name, weight] of namesOf(e)) {
      const key = nameKey(name);
      if (key === '' || seen.has(key)) continue;
      seen.add(key);
      const rank = weight * 100 - seen.size;
      exact.set(
        key,
        [...(exact.get(key) ?? []), { entry, rank }].sort((a, b) => b.rank - a.rank),
      );
      docs.push({ n: docs.length, entry, text: name, key, length: searchWords(name).length, weight });
    }
    docs.push({ n: docs.length, entry, text: e.short, key: '', length: 0, weight: 0.45 });
    if (e.more) docs.push({ n: docs.length, entry, text: e.more, key: '', length: 0, weight: 0.2 });
  }
  return { docs, exact };
}

/** Typing errors allowed in a word of this length; a swap of two letters counts as two. */
const typos = (word: string): number | false =>
  word.length < 4 || /\d/.test(word) ? false : word.length < 7 ? 1 : 2;

/** How well a document answers: rare words count most, as much of the query and of the name as possible. */
function rate(hit: SearchResult, doc: Doc, queryWords: number, key: string): number {
  const ofQuery = new Set(hit.queryTerms).size / queryWords;
  const ofName = doc.length === 0 ? 0.5 : Math.min(1, new Set(hit.queryTerms).size / doc.length);
  const begun = doc.key.startsWith(key) ? 1.4 : 1;
  return hit.score * doc.weight * begun * ofQuery * ofQuery * (0.35 + 0.65 * ofName);
}

/**
 * Indexes the entries.
 * @returns the search: best first, an entry with exactly the asked name before all others; empty for a blank query
 */
export function createSearch(entries: readonly StoredEntry[]): Search {
  const { docs, exact } = documents(entries);
  const mini = new MiniSearch<Doc>({
    idField: 'n',
    fields: ['text'],
    tokenize: indexWords,
    searchOptions: { tokenize: searchWords },
    processTerm: (word) => word,
  });
  mini.addAll(docs);
  const maxOf = (scores: Map<number, number>, entry: number, score: number) =>
    scores.set(entry, Math.max(scores.get(entry) ?? 0, score));

  return (query, limit = 10) => {
    const asked = query.slice(0, QUERY_LENGTH);
    const words = new Set(searchWords(asked)).size;
    if (words === 0) return [];
    const key = nameKey(asked);
    const scores = new Map<number, number>();
    const hits = mini.search(asked, {
      // Only the word being typed may be short and unfinished.
      prefix: (word, i, all) => word.length > 3 || (i === all.length - 1 && word.length > 1),
      fuzzy: typos,
      weights: { prefix: 0.5, fuzzy: 0.45 },
    });
    for (const hit of hits) {
      const doc = docs[hit.id as number];
      if (doc) maxOf(scores, doc.entry, rate(hit, doc, words, key));
    }
    const best = Math.max(1, ...scores.values());
    // A name written apart, or not yet to its end: "sub chorionic" for "subchorionic bleed".
    if (key.length > 4) {
      for (const doc of docs) {
        if (doc.key.startsWith(key)) maxOf(scores, doc.entry, best * Math.sqrt(key.length / doc.key.length));
      }
    }
    const floor = best * NOISE;
    for (const [entry, score] of scores) if (score < floor) scores.delete(entry);
    for (const [place, { entry }] of (exact.get(key) ?? []).entries()) scores.set(entry, 1e6 - place);
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, limit)
      .flatMap(([i]) => {
        const entry = entries[i];
        return entry ? [{ id: entry.id, term: entry.term }] : [];
      });
  };
}
