/** The card beside a word: a labelled, non-modal dialog. Knows neither the page nor the browser. */
import { useId } from 'preact/hooks';
import type { EntryView } from '../glossary/present.ts';
import { EntryBody } from './EntryBody.tsx';

interface CardProps {
  view: EntryView;
  /** The word on the page was a harsh one: the kindness note leads. */
  kindFirst: boolean;
  /** A related word was followed to get here. */
  canGoBack: boolean;
  /** A short message, such as that a related word could not be fetched. */
  note?: string | null;
  onBack(): void;
  onClose(): void;
  onOpen(id: string): void;
  onGlossary(id: string): void;
}

function Icon(props: { path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={props.path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" />
    </svg>
  );
}

/** One entry with close, back and a way to the whole glossary. */
export function Card(props: CardProps) {
  const { view, kindFirst, canGoBack, note, onBack, onClose, onOpen, onGlossary } = props;
  const heading = useId();
  const meaning = useId();
  return (
    <div class="pw-card" role="dialog" aria-labelledby={heading} aria-describedby={meaning} tabIndex={-1}>
      <header class="pw-head">
        {canGoBack && (
          <button type="button" class="pw-icon" aria-label="Back" onClick={onBack}>
            <Icon path="M9.5 3.5 5 8l4.5 4.5" />
          </button>
        )}
        <h2 id={heading}>{view.term}</h2>
        <button type="button" class="pw-icon" aria-label="Close" onClick={onClose}>
          <Icon path="m4 4 8 8m0-8-8 8" />
        </button>
      </header>
      <EntryBody view={view} shortId={meaning} kindFirst={kindFirst} onOpen={onOpen} />
      {/* Always there: a live region that arrives together with its text is not read out. */}
      <p class="pw-note" role="status">
        {note}
      </p>
      <footer class="pw-foot">
        <button type="button" class="pw-link" onClick={() => onGlossary(view.id)}>
          Open in the glossary
        </button>
      </footer>
    </div>
  );
}
