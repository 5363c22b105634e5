/**
 * Notices text that could not be seen when its marks were chosen and can be seen now: in a dialog, a menu, a part that
 * was folded. Opening these changes no text. What is hidden by `visibility` alone is not noticed.
 */

/** Elements watched at most: each costs a little in every frame. */
const MOST_WATCHED = 256;

export class Appearing {
  private readonly observer: IntersectionObserver;
  private readonly watched = new Set<Element>();

  /** @param appeared called when something watched comes into sight */
  constructor(appeared: () => void, signal: AbortSignal) {
    this.observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) appeared();
    });
    signal.addEventListener('abort', () => this.observer.disconnect(), { once: true });
  }

  /** Watches these elements, and no others any more. */
  watch(hidden: ReadonlySet<Element>): void {
    for (const element of this.watched) {
      if (hidden.has(element)) continue;
      this.observer.unobserve(element);
      this.watched.delete(element);
    }
    for (const element of hidden) {
      if (this.watched.size >= MOST_WATCHED) return;
      if (this.watched.has(element)) continue;
      this.watched.add(element);
      this.observer.observe(element);
    }
  }
}
