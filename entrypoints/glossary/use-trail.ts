/**
 * Where a person is in the glossary, with the browser's Back and Forward but without leaving a trace.
 *
 * Each entry has an address, `#id`, which can be opened, linked and copied. Moving about inside the page does not use
 * it: an address would stay in the browser's history (also by `location.replace`), and lookups are nobody's business.
 * So each step is pushed under the page's unchanged address, with a number that means something only to this tab's
 * memory. After a reload the numbers mean nothing and the page shows where its address says.
 */
import { useCallback, useLayoutEffect, useReducer, useRef } from 'preact/hooks';

/** What history.state holds: never an id, since the browser may write it to disk. */
interface Step {
  step: number;
}

export const idOf = (hash: string): string | null => {
  const id = hash.replace(/^#/, '');
  return /^[a-z0-9-]+$/.test(id) ? id : null;
};

export interface Trail {
  /** The entry to show, or null for none. */
  at: string | null;
  go(id: string | null): void;
  back(): void;
}

/** @param first the entry for which the page was opened, if its address names none */
export function useTrail(first: string | null): Trail {
  const steps = useRef<(string | null)[]>([idOf(location.hash) ?? first]);
  const at = useRef(0);
  const [, draw] = useReducer((n: number) => n + 1, 0);

  useLayoutEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener(
      'popstate',
      (event) => {
        const step = (event.state as Step | null)?.step ?? 0;
        at.current = step < steps.current.length ? step : 0;
        draw(0);
      },
      { signal },
    );
    // Somebody followed a link to another entry in this same tab: a new beginning.
    window.addEventListener(
      'hashchange',
      () => {
        steps.current = [idOf(location.hash)];
        at.current = 0;
        draw(0);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);

  const go = useCallback((id: string | null) => {
    if (steps.current[at.current] === id) return;
    steps.current = [...steps.current.slice(0, at.current + 1), id];
    at.current += 1;
    history.pushState({ step: at.current } satisfies Step, '');
    draw(0);
  }, []);

  const back = useCallback(() => {
    if (at.current > 0) history.back();
    else {
      // Opened at an entry: there is nothing of ours to go back to, so all words are shown in its place.
      steps.current = [null];
      draw(0);
    }
  }, []);

  return { at: steps.current[at.current] ?? null, go, back };
}
