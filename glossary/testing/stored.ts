/** For tests: a whole stored entry around the fields that a test cares about. */
import type { StoredEntry } from '../present.ts';

export function stored(fields: Partial<StoredEntry> & Pick<StoredEntry, 'id' | 'term'>): StoredEntry {
  return {
    subject: 'signs',
    names: [fields.term.toLowerCase()],
    short: `What ${fields.term} is.`,
    see: [],
    sources: [{ name: 'A source', url: 'https://example.org/', seen: '2026-11-22' }],
    updated: '2026-11-22',
    reviewed: null,
    ...fields,
  };
}
