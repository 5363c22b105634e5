/** Joins the person's choices, the trail and the device's voices into the glossary page. */
import { useEffect, useState } from 'preact/hooks';
import { GlossaryScreen } from '../../components/GlossaryScreen.tsx';
import type { Library } from '../../glossary/library.ts';
import type { HandOver } from '../../platform/hand-over.ts';
import { speak, watchVoices } from '../../platform/speech.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { useTrail } from './use-trail.ts';

interface GlossaryProps {
  library: Library;
  /** What the page was opened for. */
  given: HandOver;
}

export function Glossary({ library, given }: GlossaryProps) {
  const { settings } = useSettings();
  const trail = useTrail(given !== null && 'id' in given ? given.id : null);
  const [query, setQuery] = useState(given !== null && 'query' in given ? given.query : '');
  const [canSay, setCanSay] = useState(false);

  useEffect(() => {
    const stop = new AbortController();
    watchVoices(setCanSay, stop.signal);
    return () => stop.abort();
  }, []);

  if (settings === null) return null;
  return (
    <GlossaryScreen
      library={library}
      wording={settings}
      at={trail.at}
      query={query}
      onQuery={setQuery}
      onGo={trail.go}
      onBack={trail.back}
      onPrint={() => window.print()}
      onSay={canSay ? speak : null}
    />
  );
}
