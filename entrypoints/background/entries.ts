/** Entries by id, in the reader's own words. */
import { entries } from 'virtual:glossary/entries';
import { type EntryView, present, type StoredEntry } from '../../glossary/present.ts';
import { readSettings } from '../../platform/settings-store.ts';

const byId = new Map<string, StoredEntry>(entries.map((e) => [e.id, e]));

/** Unknown ids are left out: a page can hold marks of an older version. */
export async function findEntries(ids: readonly string[]): Promise<EntryView[]> {
  const wording = await readSettings();
  return ids.flatMap((id) => {
    const entry = byId.get(id);
    return entry ? [present(entry, wording, (other) => byId.get(other)?.term)] : [];
  });
}
