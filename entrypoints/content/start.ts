/** Starts and ends the page's session as the person's choices say, and answers the popup and the keys. */
import { browser } from '../../platform/browser.ts';
import { parseOrder, type ReportingGlobal } from '../../platform/messages.ts';
import { reportError } from '../../platform/report-error.ts';
import type { Settings } from '../../platform/settings.ts';
import { readSettings, watchSettings } from '../../platform/settings-store.ts';
import { isOff, siteOf } from '../../platform/sites.ts';
import { type Session, startSession } from './session.ts';

/** The sites that this frame belongs to: its own and those of the pages around it. */
function sitesHere(): (string | null)[] {
  const around = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  return [siteOf(location.href), siteOf(self.origin), ...[...(around ?? [])].map(siteOf)];
}

/** A document without a root element has no text. */
const wanted = (settings: Settings): boolean =>
  settings.on &&
  document.documentElement !== null &&
  !sitesHere().some((site) => isOff(site, settings.offSites));

export async function startContent(signal: AbortSignal): Promise<void> {
  let session: Session | undefined;

  function apply(settings: Settings): void {
    if (!wanted(settings) || signal.aborted) {
      session?.end();
      session = undefined;
    } else if (session) session.use(settings);
    else {
      try {
        session = startSession(settings);
      } catch (error) {
        reportError('start', error);
      }
    }
  }

  const onMessage = (message: unknown): undefined => {
    const order = parseOrder(message);
    if (order) session?.obey(order);
    return undefined;
  };

  browser.runtime.onMessage.addListener(onMessage);
  (globalThis as ReportingGlobal).plainwordReport = () =>
    session?.report() ?? { words: [], focused: document.hasFocus(), hidden: false };
  signal.addEventListener('abort', () => {
    session?.end();
    session = undefined;
  });
  watchSettings(apply, signal);
  apply(await readSettings());
}
