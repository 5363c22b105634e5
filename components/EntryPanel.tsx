/** One entry in an extension page: Back, its name as the heading, and all that it says. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { EntryView } from '../glossary/present.ts';
import { EntryBody } from './EntryBody.tsx';

interface EntryPanelProps {
  view: EntryView;
  full: boolean;
  /** Where Back leads: "Back to the list". */
  back: string;
  onBack(): void;
  onOpen(id: string): void;
  /** Buttons below the explanation. */
  children?: ComponentChildren;
}

/** Takes the focus to its heading at each entry, so that a screen reader starts to read there. */
export function EntryPanel({ view, full, back, onBack, onOpen, children }: EntryPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry in the same panel takes the focus again.
  useLayoutEffect(() => heading.current?.focus(), [view.id]);
  return (
    <article class="pw-panel" aria-labelledby={id}>
      <button type="button" class="pw-link pw-back" onClick={onBack}>
        <span aria-hidden="true">← </span>
        {back}
      </button>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {view.term}
      </h2>
      <EntryBody view={view} full={full} onOpen={onOpen} />
      <div class="pw-actions">{children}</div>
    </article>
  );
}
