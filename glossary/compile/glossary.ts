/** From entry files to what the extension carries: the spotting index and the entries. */

import { expandEntry, expandText } from '../forms/expand.ts';
import type { PackedIndex } from '../match/index-view.ts';
import type { StoredEntry } from '../present.ts';
import { compileIndex, type IndexForm } from './index.ts';
import { packEntries } from './pack.ts';
import { readGlossary } from './read.ts';

export interface CompiledGlossary {
  index: PackedIndex;
  /** Entry ids by their number in the index. */
  ids: string[];
  entries: StoredEntry[];
  /** Every form in the index, for `npm run spot`. */
  forms: IndexForm[];
}

/** A phrase that blocks the forms in it. */
const lookalike = (entry: number, text: string): IndexForm => ({
  entry,
  text,
  rule: { spot: 'anywhere', exact: false, harsh: false },
  lookalike: true,
});

/**
 * Compiles the glossary below `root`.
 * @throws GlossaryError naming file, line and field of every fault
 */
export function compileGlossary(root: string, language = 'en'): CompiledGlossary {
  const { entries, sources } = readGlossary(root, language);
  const forms = entries.flatMap((entry, number) => [
    ...expandEntry(entry)
      .filter((f) => f.from.spot !== 'search')
      .map((f): IndexForm => ({ entry: number, text: f.text, rule: f.from })),
    ...(entry.lookalikes ?? []).flatMap((phrase) =>
      expandText(phrase).map((text) => lookalike(number, text)),
    ),
  ]);
  return {
    index: compileIndex(forms),
    ids: entries.map((e) => e.id),
    entries: packEntries(entries, sources),
    forms,
  };
}
