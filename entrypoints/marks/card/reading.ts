/** What an open card says: the word on the page, then the related words that the reader followed from it. Pure. */
import type { EntryView } from '../../../glossary/present.ts';
import type { CardContent } from './view.ts';

export interface Reading {
  /** The way taken; the last one is shown. Never empty. */
  readonly trail: readonly [EntryView, ...EntryView[]];
  readonly kindFirst: boolean;
  readonly note: string | null;
}

export function startReading(view: EntryView, kindFirst: boolean): Reading {
  return { trail: [view], kindFirst, note: null };
}

/** On to a related word. */
export function follow(reading: Reading, view: EntryView): Reading {
  return { ...reading, trail: [...reading.trail, view], note: null };
}

/** Back to where the last related word was followed; the first word stays. */
export function back(reading: Reading): Reading {
  const [first, ...rest] = reading.trail;
  return { ...reading, trail: [first, ...rest.slice(0, -1)], note: null };
}

/** The same word with a short message below it. */
export function withNote(reading: Reading, note: string): Reading {
  return { ...reading, note };
}

export function contentOf({ trail, kindFirst, note }: Reading): CardContent {
  const canGoBack = trail.length > 1;
  return {
    view: trail.at(-1) ?? trail[0],
    // Only the word on the page was met by a harsh name.
    kindFirst: kindFirst && !canGoBack,
    canGoBack,
    note,
  };
}
