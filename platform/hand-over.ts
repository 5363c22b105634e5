/** The selection for which a search page was opened. It comes through the background, never through an address. */
import { ask } from './messages.ts';

/** What the page was opened for: a text to search for, or an entry to show. */
export type HandOver = { query: string } | { id: string } | null;

/** An entry is handed over as "#id". */
export function parseHandOver(text: string | null | undefined): HandOver {
  if (!text?.trim()) return null;
  const id = /^#([a-z0-9-]+)$/.exec(text)?.[1];
  return id === undefined ? { query: text.trim() } : { id };
}

/** Takes it once; null where there is none, or no background to ask. */
export async function takeHandOver(): Promise<HandOver> {
  return parseHandOver(await ask({ type: 'take-query' }).catch(() => null));
}
