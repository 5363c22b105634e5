/** Entries as the extension carries them: names for search in, spotting rules out, sources resolved. */
import { type Entry, type ShownSource, SOURCE_KINDS, type Source } from '../entry.ts';
import type { StoredEntry } from '../present.ts';

/** @returns an entry's sources as readers see them, strongest kind first */
function shown(keys: readonly string[], sources: ReadonlyMap<string, Source>): ShownSource[] {
  return keys
    .flatMap((key) => sources.get(key) ?? [])
    .sort((a, b) => SOURCE_KINDS.indexOf(a.kind) - SOURCE_KINDS.indexOf(b.kind))
    .map(({ kind: _, read: __, ...rest }) => rest);
}

export function packEntries(entries: readonly Entry[], sources: ReadonlyMap<string, Source>): StoredEntry[] {
  return entries.map(({ forms, lookalikes: _, sources: keys, ...rest }) => ({
    ...rest,
    names: forms.map((f) => f.text),
    sources: shown(keys, sources),
  }));
}
