/** All entries under their letters or subjects. */
import { useRef } from 'preact/hooks';
import type { Section } from '../glossary/library.ts';

export type Order = 'letters' | 'subjects';

interface GlossaryIndexProps {
  order: Order;
  sections: readonly Section[];
  onOrder(order: Order): void;
  onOpen(id: string): void;
}

const ORDERS: readonly [Order, string][] = [
  ['letters', 'A to Z'],
  ['subjects', 'By subject'],
];

/** A plain click stays on the page; with a modifier, a link is the browser's as ever. */
const plain = (event: MouseEvent) =>
  event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;

/** Entries are links, so that each can be opened in a tab of its own or have its address copied. */
export function GlossaryIndex({ order, sections, onOrder, onOpen }: GlossaryIndexProps) {
  const root = useRef<HTMLDivElement>(null);
  // By button and not by "#letter-a": fragments of this page are entries.
  const go = (id: string) => {
    const heading = root.current?.querySelector<HTMLElement>(`[data-section="${id}"]`);
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };
  return (
    <div ref={root} class={`pw-index pw-by-${order}`}>
      <fieldset class="pw-orders">
        <legend class="pw-hidden">Order of the words</legend>
        {ORDERS.map(([value, label]) => (
          <label key={value}>
            <input type="radio" name="order" checked={order === value} onChange={() => onOrder(value)} />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
      <nav class="pw-sections" aria-label={order === 'letters' ? 'Letters' : 'Subjects'}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <button type="button" onClick={() => go(id)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, title, entries }) => (
        <section key={id} aria-labelledby={`of-${id}`}>
          <h2 id={`of-${id}`} data-section={id} tabIndex={-1}>
            {title}
          </h2>
          <ul class="pw-entries">
            {entries.map((entry) => (
              <li key={entry.id}>
                <a
                  href={`#${entry.id}`}
                  data-open={entry.id}
                  onClick={(event) => {
                    if (!plain(event)) return;
                    event.preventDefault();
                    onOpen(entry.id);
                  }}
                >
                  {entry.term}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
