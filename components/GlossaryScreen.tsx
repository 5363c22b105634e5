/** The glossary page: search, all words, or one entry. Props in, events out. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../glossary/library.ts';
import type { Wording } from '../glossary/wording.ts';
import { arrowKeys, entryRows } from './arrow-keys.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { GlossaryIndex, type Order } from './GlossaryIndex.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';

interface GlossaryScreenProps {
  library: Library;
  wording: Wording;
  /** The entry to show; null for all words or what was searched. */
  at: string | null;
  query: string;
  onQuery(query: string): void;
  /** Shows an entry, or with null leaves it. */
  onGo(id: string | null): void;
  onBack(): void;
  onPrint(): void;
  /** Null where no voice on this device can say it. */
  onSay: ((text: string) => void) | null;
}

/** A name without what stands in brackets: "Heartbeat (cardiac activity)" is said as "Heartbeat". */
const spoken = (term: string) => term.replace(/\s*\([^)]*\)/g, '');

export function GlossaryScreen(props: GlossaryScreenProps) {
  const { library, wording, at, query, onQuery, onGo, onBack, onPrint, onSay } = props;
  const [order, setOrder] = useState<Order>('letters');
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const main = useRef<HTMLElement>(null);
  const left = useRef<string | null>(at);

  const view = at === null ? null : library.view(at, wording);
  const asked = query.trim() !== '';
  const results = asked ? library.search(query, 20).flatMap(({ id }) => library.view(id, wording) ?? []) : [];

  // Back in the list, the focus returns to the word that was opened, unless the person is typing.
  useLayoutEffect(() => {
    const from = left.current;
    left.current = at;
    if (at !== null) scrollTo(0, 0);
    if (at !== null || from === null || document.activeElement === box.current || !root.current) return;
    (entryRows(root.current).find((row) => row.dataset['open'] === from) ?? box.current)?.focus();
  }, [at]);

  // Typing while an entry is shown leaves the entry for the results.
  const search = (text: string) => {
    onQuery(text);
    if (at !== null) onGo(null);
  };

  // Ready to type at once; on a phone the keyboard would cover the words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the start only.
  useEffect(() => {
    if (at === null && matchMedia('(any-pointer: fine)').matches) box.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && view !== null && !event.defaultPrevented) onBack();
    else if (view === null && root.current && (asked || event.target !== box.current)) {
      arrowKeys(event, entryRows(root.current));
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything inside it
    <div ref={root} class="pw-glossary" onKeyDown={onKeyDown}>
      <button type="button" class="pw-skip" onClick={() => main.current?.focus()}>
        Skip to the words
      </button>
      <header>
        <h1>Plainword</h1>
        <p class="pw-lead">{library.size} words, in plain language.</p>
        <SearchBox
          value={query}
          found={asked && view === null ? results.length : null}
          inputRef={box}
          onInput={search}
        />
      </header>
      <main ref={main} tabIndex={-1}>
        {view !== null ? (
          <EntryPanel view={view} full back="Back" onBack={onBack} onOpen={onGo}>
            {onSay && (
              <button type="button" class="pw-button" onClick={() => onSay(spoken(view.term))}>
                Say it aloud
              </button>
            )}
            <button type="button" class="pw-button" onClick={onPrint}>
              Print
            </button>
          </EntryPanel>
        ) : asked ? (
          <ResultList results={results} onOpen={onGo} />
        ) : (
          <GlossaryIndex
            order={order}
            sections={order === 'letters' ? library.byLetter : library.bySubject}
            onOrder={setOrder}
            onOpen={onGo}
          />
        )}
      </main>
      <footer>
        <p>Plainword explains words. It does not give medical advice, and it sends nothing anywhere.</p>
      </footer>
    </div>
  );
}
