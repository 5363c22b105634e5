/** What a search found, best first. */
import type { EntryView } from '../glossary/present.ts';
import { EntryRow } from './EntryRow.tsx';

interface ResultListProps {
  results: readonly EntryView[];
  onOpen(id: string): void;
}

/** The list of results, or how to go on where there are none. */
export function ResultList({ results, onOpen }: ResultListProps) {
  if (results.length === 0) {
    return <p class="pw-notice">Nothing found. Try another spelling, or one word of it.</p>;
  }
  return (
    <>
      <h2 class="pw-hidden">Words found</h2>
      <ul class="pw-rows" aria-label="Words found">
        {results.map(({ id, term, short }) => (
          <EntryRow key={id} id={id} term={term} short={short} onOpen={onOpen} />
        ))}
      </ul>
    </>
  );
}
