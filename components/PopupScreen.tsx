/** The toolbar popup: look up a word, the words of this page, one entry. Props in, events out. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Library } from '../glossary/library.ts';
import type { Wording } from '../glossary/wording.ts';
import { arrowKeys, entryRows } from './arrow-keys.ts';
import { EntryPanel } from './EntryPanel.tsx';
import { type Notice, PageNotice } from './PageNotice.tsx';
import { ResultList } from './ResultList.tsx';
import { SearchBox } from './SearchBox.tsx';
import { type ListedWord, WordList } from './WordList.tsx';

interface PopupScreenProps {
  library: Library;
  wording: Wording;
  words: readonly ListedWord[];
  /** Why there are no words to list; null where there are. */
  notice: Notice | null;
  /** What the popup was opened for: a text to search for, or an entry. */
  given: { query: string } | { id: string } | null;
  onMend(): void;
  onJump(id: string): void;
  onGlossary(id: string): void;
}

/** Which of its three views it shows is its own affair; an entry is left by Back or Escape. */
export function PopupScreen(props: PopupScreenProps) {
  const { library, wording, words, notice, given, onMend, onJump, onGlossary } = props;
  const [query, setQuery] = useState(given !== null && 'query' in given ? given.query : '');
  /** The entries gone through, the shown one last. */
  const [trail, setTrail] = useState(given !== null && 'id' in given ? [given.id] : []);
  const root = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const leaving = useRef<string | null>(null);

  const asked = query.trim() !== '';
  const results = asked ? library.search(query).flatMap(({ id }) => library.view(id, wording) ?? []) : [];
  const shown = trail.at(-1);
  const view = shown === undefined ? null : library.view(shown, wording);

  const open = (id: string) => setTrail([...trail, id]);
  const back = () => {
    leaving.current = trail[0] ?? null;
    setTrail(trail.slice(0, -1));
  };

  // The button goes with its notice; the focus must not go with it.
  const mend = () => {
    heading.current?.focus();
    onMend();
  };

  // Ready to type at once; on a phone the keyboard would cover the words.
  useLayoutEffect(() => {
    if (matchMedia('(any-pointer: fine)').matches) box.current?.focus();
  }, []);

  // Back in the list, the focus returns to the word that was opened.
  useLayoutEffect(() => {
    if (view !== null || leaving.current === null || !root.current) return;
    const from = entryRows(root.current).find((row) => row.dataset['open'] === leaving.current);
    leaving.current = null;
    (from ?? box.current)?.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && view !== null) {
      event.preventDefault();
      back();
    } else if (root.current && view === null) {
      const field = event.target === box.current;
      const rows = entryRows(root.current);
      if (arrowKeys(event, rows)) return;
      if (event.key === 'ArrowUp' && event.target === rows[0]) box.current?.focus();
      if (event.key === 'Enter' && field && asked && results[0]) open(results[0].id);
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of everything inside it
    <div ref={root} class="pw-popup" onKeyDown={onKeyDown}>
      <header>
        <h1 class="pw-hidden">Plainword</h1>
      </header>
      {view === null ? (
        <>
          <SearchBox value={query} found={asked ? results.length : null} inputRef={box} onInput={setQuery} />
          <main>
            {asked ? (
              <ResultList results={results} onOpen={open} />
            ) : (
              <>
                <h2 ref={heading} tabIndex={-1}>
                  Words on this page <span class="pw-aside">{words.length > 0 && words.length}</span>
                </h2>
                {notice && <PageNotice notice={notice} onMend={mend} />}
                <WordList words={words} onOpen={open} onJump={onJump} />
              </>
            )}
          </main>
        </>
      ) : (
        <main>
          <EntryPanel view={view} full={false} back="Back" onBack={back} onOpen={open}>
            {words.some((word) => word.view.id === view.id) && (
              <button type="button" class="pw-link" onClick={() => onJump(view.id)}>
                Show on page
              </button>
            )}
            <button type="button" class="pw-link" onClick={() => onGlossary(view.id)}>
              Open in the glossary
            </button>
          </EntryPanel>
        </main>
      )}
    </div>
  );
}
