/**
 * Tells when text comes into sight that was hidden when the marks were chosen: a closed dialog or `<details>`, another
 * tab of the page. No change of the text says so, and watching every attribute would cost on every page.
 */
import type { TextBlock } from '../../content/page/blocks.ts';
import { isVisible } from '../choose/select.ts';

/** Hidden blocks watched at most. */
const MOST_WATCHED = 256;
/** Near the viewport. */
const MARGIN = '150%';
/** After a click, what is unfolded without a new box (`visibility`) has been unfolded, ms. */
const UNFOLDED_MS = 400;

export class UnveilWatcher {
  private readonly appeared: () => void;
  private readonly signal: AbortSignal;
  private observer: IntersectionObserver | null = null;
  private clicks: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param appeared called once a watched block can be seen; the caller watches anew what is still hidden */
  constructor(appeared: () => void, signal: AbortSignal) {
    this.appeared = appeared;
    this.signal = signal;
    signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  /** Watches these blocks in place of those before. */
  watch(blocks: readonly TextBlock[]): void {
    this.clear();
    if (blocks.length === 0 || this.signal.aborted) return;
    const watched = blocks.slice(0, MOST_WATCHED);
    const look = () => {
      if (watched.some((block) => !block.isGone && isVisible(block))) this.appeared();
    };
    // An element gets a box: `display`, `<dialog>`, `<details>`.
    this.observer = new IntersectionObserver((entries) => entries.some((e) => e.isIntersecting) && look(), {
      root: document,
      rootMargin: MARGIN,
    });
    for (const { element } of watched) this.observer.observe(element);
    this.clicks = new AbortController();
    const { signal } = this.clicks;
    document.addEventListener(
      'click',
      () => {
        clearTimeout(this.timer);
        this.timer = setTimeout(look, UNFOLDED_MS);
      },
      { signal, passive: true, capture: true },
    );
  }

  private clear(): void {
    this.observer?.disconnect();
    this.observer = null;
    this.clicks?.abort();
    this.clicks = null;
    clearTimeout(this.timer);
  }
}
