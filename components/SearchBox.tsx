/** The field in which a word is looked up, and the polite count of what it found. */
import type { Ref } from 'preact';
import { useId } from 'preact/hooks';

interface SearchBoxProps {
  value: string;
  /** How many entries were found; null while nothing is asked. */
  found: number | null;
  inputRef?: Ref<HTMLInputElement>;
  onInput(value: string): void;
}

function counted(found: number | null): string {
  if (found === null) return '';
  if (found === 0) return 'Nothing found';
  return found === 1 ? '1 word found' : `${found} words found`;
}

/** Escape empties the field first; only then does it close what the field is in. */
export function SearchBox({ value, found, inputRef, onInput }: SearchBoxProps) {
  const id = useId();
  return (
    <search class="pw-search">
      <label for={id}>Look up a word</label>
      <input
        id={id}
        ref={inputRef ?? null}
        type="search"
        value={value}
        // No history of lookups in the browser's form data, and no spelling service that gets to read them.
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || value === '') return;
          event.preventDefault();
          event.stopPropagation();
          onInput('');
        }}
      />
      <p class="pw-count" role="status">
        {counted(found)}
      </p>
    </search>
  );
}
