/** Starts and ends the page's session as the person's choices say, and answers the popup and the keys. */
import { browser } from '../../platform/browser.ts';
import { ask, type FrameReport, parseOrder, type ReportingGlobal } from '../../platform/messages.ts';
import { reportError } from '../../platform/report-error.ts';
import type { Settings } from '../../platform/settings.ts';
import { readSettings, watchSettings } from '../../platform/settings-store.ts';
import { isOff, siteOf } from '../../platform/sites.ts';
import { type Session, startSession } from './session.ts';

/** The sites that this frame belongs to: its own and those of the pages around it. */
async function sitesHere(): Promise<(string | null)[]> {
  const own = [siteOf(location.href), siteOf(self.origin)];
  const around = (location as Location & { ancestorOrigins?: DOMStringList }).ancestorOrigins;
  if (around) return [...own, ...[...around].map(siteOf)];
  // Firefox: a frame does not know the page around it, the background does.
  return window === window.top ? own : [...own, await ask({ type: 'tab-site' }).catch(() => null)];
}

export async function startContent(): Promise<void> {
  const [settings, sites] = await Promise.all([readSettings(), sitesHere()]);
  const ending = new AbortController();
  const { signal } = ending;
  let session: Session | undefined;
  let current = settings;
  /** The person asked for the marks of this page. */
  let asked = false;

  function endSession(): void {
    session?.end();
    session = undefined;
  }

  // A document without a root element has no text.
  const allowed = ({ on, offSites }: Settings): boolean =>
    on && document.documentElement !== null && !sites.some((site) => isOff(site, offSites));

  function apply(next: Settings): void {
    current = next;
    const wanted = allowed(next) && (next.marking === 'always' || asked);
    if (signal.aborted || !wanted) endSession();
    else if (session) session.use(next);
    else {
      try {
        session = startSession(next, () => ending.abort());
      } catch (error) {
        reportError('start', error);
      }
    }
  }

  const onMessage = (message: unknown): undefined => {
    const order = parseOrder(message);
    if (order && session) session.obey(order);
    else if (order?.type === 'toggle-marks') {
      asked = true;
      apply(current);
    }
    return undefined;
  };

  const report = (): FrameReport =>
    session?.report() ?? { words: [], focused: document.hasFocus(), hidden: allowed(current) };

  browser.runtime.onMessage.addListener(onMessage);
  (globalThis as ReportingGlobal).plainwordReport = report;
  signal.addEventListener('abort', endSession);
  watchSettings(apply, signal);
  apply(settings);
}
