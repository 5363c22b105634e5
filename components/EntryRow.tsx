/** One entry in a list: its name opens it, its explanation stands below. */
import type { ComponentChildren } from 'preact';

interface EntryRowProps {
  id: string;
  term: string;
  short: string;
  /** Beside the name, such as how often the page has it. */
  aside?: string;
  onOpen(id: string): void;
  /** What else can be done with it. */
  children?: ComponentChildren;
}

/** The name is the button, so that a screen reader hears a name and not a paragraph; a click anywhere opens it. */
export function EntryRow({ id, term, short, aside, onOpen, children }: EntryRowProps) {
  return (
    <li class="pw-row">
      <div class="pw-row-head">
        <h3>
          <button type="button" data-open={id} onClick={() => onOpen(id)}>
            {term}
          </button>
        </h3>
        {aside && <span class="pw-aside">{aside}</span>}
      </div>
      <p class="pw-row-short">{short}</p>
      {children}
    </li>
  );
}
