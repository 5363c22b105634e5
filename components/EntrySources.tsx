/** Where an entry's facts come from, and who has checked it. */
import type { EntryView } from '../glossary/present.ts';

/** "22 November 2026" from "2026-11-22". */
function day(iso: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** Static links only: an address never carries the word or the page it was opened from. */
export function EntrySources({ view }: { view: EntryView }) {
  return (
    <section class="pw-section pw-sources">
      <h3>Sources</h3>
      <ul class="pw-list">
        {view.sources.map((source) => (
          <li key={source.name}>
            {source.url === undefined ? (
              source.name
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer noopener">
                {source.name}
                <span class="pw-unseen"> (opens a new tab)</span>
              </a>
            )}
            <span class="pw-seen">, looked at {day(source.seen)}</span>
          </li>
        ))}
      </ul>
      <p class="pw-reviewed">
        {view.reviewed === null
          ? 'Not yet checked by a clinician.'
          : `Checked by ${view.reviewed.by}, ${day(view.reviewed.on)}.`}
      </p>
    </section>
  );
}
