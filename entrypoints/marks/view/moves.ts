/** Tells when an open card may have to be placed anew. */
import { WATCH_MS } from '../card/timings.ts';

/** Calls back at most once a frame, until the signal ends it. */
export function watchMoves(host: Element, onMove: () => void, signal: AbortSignal): void {
  let frame = 0;
  const soon = () => {
    if (frame === 0) {
      frame = requestAnimationFrame(() => {
        frame = 0;
        onMove();
      });
    }
  };
  const options = { signal, passive: true } as const;
  // Capture: scroll events of inner scrollers do not bubble.
  window.addEventListener('scroll', soon, { ...options, capture: true });
  window.addEventListener('resize', soon, options);
  window.visualViewport?.addEventListener('scroll', soon, options);
  window.visualViewport?.addEventListener('resize', soon, options);
  const observer = new ResizeObserver(soon);
  observer.observe(host);
  // Pages also move their text without any event: a picture arrives, a list grows, the text is replaced.
  const interval = setInterval(soon, WATCH_MS);
  signal.addEventListener(
    'abort',
    () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      clearInterval(interval);
    },
    { once: true },
  );
}
