/** The words of a page in reading order, each with its explanation and a way to its place. */
import type { EntryView } from '../glossary/present.ts';
import { EntryRow } from './EntryRow.tsx';

/** All mentions of one entry. */
export interface ListedWord {
  view: EntryView;
  /** As the page writes it. */
  text: string;
  count: number;
}

interface WordListProps {
  words: readonly ListedWord[];
  onOpen(id: string): void;
  onJump(id: string): void;
}

/** The page's own spelling, where the name does not show it, and how often it comes. */
function aside({ view, text, count }: ListedWord): string {
  const own = view.term.toLowerCase().includes(text.toLowerCase()) ? [] : [`“${text}”`];
  return [...own, ...(count > 1 ? [`${count} times`] : [])].join(', ');
}

/** The equal of the marks on the page for whoever cannot point at them. */
export function WordList({ words, onOpen, onJump }: WordListProps) {
  return (
    <ol class="pw-rows" aria-label="Words on this page">
      {words.map((word) => {
        const { id, term, short } = word.view;
        return (
          <EntryRow key={id} id={id} term={term} short={short} aside={aside(word)} onOpen={onOpen}>
            <button type="button" class="pw-link pw-jump" onClick={() => onJump(id)}>
              Show on page<span class="pw-hidden">: {term}</span>
            </button>
          </EntryRow>
        );
      })}
    </ol>
  );
}
