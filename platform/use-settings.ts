/** The one bridge between the person's choices and a component tree. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from './settings.ts';
import { changeSettings, readSettings, UNREAD, watchSettings } from './settings-store.ts';

export interface SettingsPort {
  /** Null until read. */
  settings: Settings | null;
  /** Storage could not be read: `settings` are not the person's, and nothing can be changed. */
  unread: boolean;
  /** The last change could not be saved. */
  failed: boolean;
  change(change: Partial<Settings>): void;
}

/** Reads the choices, follows their changes from wherever they come, and saves new ones. */
export function useSettings(): SettingsPort {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    watchSettings(setSettings, stop.signal);
    void readSettings().then((read) => {
      if (!stop.signal.aborted) setSettings((newer) => newer ?? read);
    });
    return () => stop.abort();
  }, []);

  const unread = settings === UNREAD;
  const change = useCallback(
    (part: Partial<Settings>) => {
      // What is shown follows storage, so a control springs back when storage refuses. A list made from nothing read
      // would take the place of the person's own.
      const saved = unread ? Promise.reject(new Error('unread')) : changeSettings(part);
      saved.then(
        () => setFailed(false),
        () => {
          setFailed(true);
          setSettings((now) => now && (now === UNREAD ? now : { ...now }));
        },
      );
    },
    [unread],
  );

  return { settings, unread, failed, change };
}
