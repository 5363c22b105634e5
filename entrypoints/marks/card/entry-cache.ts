/** The entries of this page's words. Once here, they need no background any more. */
import type { EntryView } from '../../../glossary/present.ts';

/** As many as one message may ask for. */
const AT_ONCE = 1000;

export interface EntryCache {
  /** Fetches those that are not here yet. Rejects where the background is gone. */
  load(ids: readonly string[]): Promise<void>;
  /** @returns the entry, fetched if need be; undefined where there is none */
  get(id: string): Promise<EntryView | undefined>;
  /** Forgets all; what is on its way is not kept either. */
  clear(): void;
}

/** @param fetch asks the background */
export function createEntryCache(fetch: (ids: string[]) => Promise<EntryView[]>): EntryCache {
  /** Promises, so that an entry that is on its way is not asked for again. */
  let entries = new Map<string, Promise<EntryView | undefined>>();

  function request(ids: readonly string[]): void {
    const into = entries;
    const reply = fetch([...ids]);
    for (const id of ids) {
      const entry = reply.then((views) => views.find((view) => view.id === id));
      into.set(id, entry);
      // What failed may be asked for again.
      entry.catch(() => into.delete(id));
    }
  }

  const cache: EntryCache = {
    async load(ids) {
      const missing = [...new Set(ids)].filter((id) => !entries.has(id));
      for (let at = 0; at < missing.length; at += AT_ONCE) request(missing.slice(at, at + AT_ONCE));
      await Promise.all(ids.map((id) => entries.get(id)));
    },
    async get(id) {
      await cache.load([id]);
      return entries.get(id);
    },
    clear() {
      entries = new Map();
    },
  };
  return cache;
}
