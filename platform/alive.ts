/** Tells when the extension was updated, disabled or removed while its script still stands in a page. */
import { browser } from './browser.ts';

/** How often we look, in ms: nothing tells us, and a leftover mark does no harm for so long. */
const LOOK_MS = 2000;

/** Whether there is still an extension behind this script. */
export function isAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** Calls `gone` once the extension is no more. */
export function watchAlive(gone: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    gone();
  }, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
