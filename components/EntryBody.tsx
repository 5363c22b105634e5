/** What an entry says below its heading. Knows neither the page nor the browser. */
import type { ComponentChildren } from 'preact';
import type { EntryView } from '../glossary/present.ts';
import { EntrySources } from './EntrySources.tsx';

interface EntryBodyProps {
  view: EntryView;
  /** Opens a related entry. */
  onOpen(id: string): void;
  /** Everything in the open, as on the glossary page; otherwise all but the core is behind "More". */
  full?: boolean;
  /** The word on the page was a harsh one: the kindness note leads. */
  kindFirst?: boolean;
  /** Id of the meaning, for what is described by it. */
  shortId?: string;
}

function Section(props: { title: string; children: ComponentChildren }) {
  return (
    <section class="pw-section">
      <h3>{props.title}</h3>
      {props.children}
    </section>
  );
}

function Texts(props: { items: readonly string[] }) {
  return (
    <ul class="pw-list">
      {props.items.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function Rest({ view, onOpen }: Pick<EntryBodyProps, 'view' | 'onOpen'>) {
  return (
    <>
      {view.more && <p>{view.more}</p>}
      {view.also.length > 0 && (
        <Section title="Doctors also call it">{<p>{view.also.join(', ')}</p>}</Section>
      )}
      {view.older.length > 0 && (
        <Section title="Older or harsher names">
          <p>{view.older.join(', ')}</p>
        </Section>
      )}
      {view.outdated && (
        <Section title="Older articles">
          <p>{view.outdated}</p>
        </Section>
      )}
      {view.differs.length > 0 && (
        <Section title="Differs by country">
          <dl class="pw-countries">
            {view.differs.map(({ country, text }) => (
              <div key={country}>
                <dt>{country}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {view.ask.length > 0 && (
        <Section title="Questions you may want to ask">
          <Texts items={view.ask} />
        </Section>
      )}
      {view.see.length > 0 && (
        <Section title="Related words">
          <ul class="pw-related">
            {view.see.map(({ id, term }) => (
              <li key={id}>
                <button type="button" class="pw-word" onClick={() => onOpen(id)}>
                  {term}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <EntrySources view={view} />
    </>
  );
}

/** The explanation of one word: core first (meaning, kindness, when to get help), then the rest. */
export function EntryBody({ view, onOpen, full = false, kindFirst = false, shortId }: EntryBodyProps) {
  const kindness = view.kindness && <p class="pw-kindness">{view.kindness}</p>;
  return (
    <div class="pw-entry">
      {view.say && (
        <p class="pw-say">
          <span class="pw-unseen">Say it: </span>
          {view.say}
        </p>
      )}
      {kindFirst && kindness}
      <p class="pw-short" id={shortId}>
        {view.short}
      </p>
      {!kindFirst && kindness}
      {view.help && (
        <section class="pw-help">
          <h3>When to get help</h3>
          <p>{view.help}</p>
        </section>
      )}
      {full ? (
        <Rest view={view} onOpen={onOpen} />
      ) : (
        // Keyed, so that the next word starts folded again.
        <details class="pw-more" key={view.id}>
          <summary>More</summary>
          <Rest view={view} onOpen={onOpen} />
        </details>
      )}
    </div>
  );
}
