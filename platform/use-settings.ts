/** The one bridge between the person's choices and a component tree. */
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Settings } from './settings.ts';
import { changeSettings, readSettings, watchSettings } from './settings-store.ts';

export interface SettingsPort {
  /** Null until read. */
  settings: Settings | null;
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

  const change = useCallback((part: Partial<Settings>) => {
    // What is shown follows storage, so a control springs back when storage refuses.
    changeSettings(part).then(
      () => setFailed(false),
      () => {
        setFailed(true);
        setSettings((now) => now && { ...now });
      },
    );
  }, []);

  return { settings, failed, change };
}
