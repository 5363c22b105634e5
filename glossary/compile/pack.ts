/** Entries as the extension carries them: names for search in, spotting rules out, sources resolved. */
import type { Entry, Source } from '../entry.ts';
import type { StoredEntry } from '../present.ts';

export function packEntries(entries: readonly Entry[], sources: ReadonlyMap<string, Source>): StoredEntry[] {
  return entries.map(({ forms, lookalikes: _, sources: keys, ...rest }) => ({
    ...rest,
    names: forms.map((f) => f.text),
    sources: keys.flatMap((key) => sources.get(key) ?? []),
  }));
}
