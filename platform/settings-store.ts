/** Keeps the person's choices in storage.local: only what differs from the defaults. */
import { browser } from './browser.ts';
import { DEFAULTS, parseSettings, type Settings } from './settings.ts';

const KEY = 'settings';

/** In force while storage cannot be read: the person may have switched marking off, so nothing is marked unasked. */
export const UNREAD: Settings = { ...DEFAULTS, marking: 'ask' };

/** The choices in force; defaults where storage is empty or corrupt, `UNREAD` where it refuses. Never rejects. */
export async function readSettings(): Promise<Settings> {
  try {
    return parseSettings((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return UNREAD;
  }
}

/**
 * Changes some choices; fields that a newer version wrote stay as they are.
 * @throws where storage refuses, so that the form can say that nothing was saved
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  const before = typeof stored === 'object' && stored !== null ? stored : {};
  await browser.storage.local.set({ [KEY]: { ...before, ...change } });
}

/** Calls `listener` with the choices in force at each change, until the signal aborts. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(onChanged);
  const stop = () => {
    try {
      browser.storage.onChanged.removeListener(onChanged);
    } catch {
      // Nothing to take back from an extension that is gone.
    }
  };
  signal.addEventListener('abort', stop, { once: true });
}
