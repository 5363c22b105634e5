/** Joins what the person chose and what the page says into what the popup shows. */
import { ChoicesUnread } from '../../components/ChoicesUnread.tsx';
import { PopupScreen } from '../../components/PopupScreen.tsx';
import { PopupSwitches } from '../../components/PopupSwitches.tsx';
import type { Library } from '../../glossary/library.ts';
import type { CurrentTab } from '../../platform/current-tab.ts';
import type { HandOver } from '../../platform/hand-over.ts';
import { isOff, withSite } from '../../platform/sites.ts';
import { usePage } from '../../platform/use-page.ts';
import { useSettings } from '../../platform/use-settings.ts';
import { noticeFor } from './notice.ts';

interface PopupProps {
  library: Library;
  tab: CurrentTab | null;
  /** What the popup was opened for. */
  given: HandOver;
  glossaryUrl: string;
  optionsUrl: string;
  onGlossary(id: string): void;
  onClose(): void;
}

export function Popup({ library, tab, given, glossaryUrl, optionsUrl, onGlossary, onClose }: PopupProps) {
  const { settings, unread, failed, change } = useSettings();
  const { page, jump, toggleMarks, allow } = usePage(tab?.id ?? null);
  // One short read of storage; nothing is drawn that would change at once.
  if (settings === null) return null;

  const site = tab?.site ?? null;
  const here = !isOff(site, settings.offSites);
  const notice = noticeFor(page, settings.on, here ? null : site);
  const groups = page.is === 'read' && notice === null ? page.groups : [];
  const marks = page.is === 'read' && (groups.length > 0 || notice?.about === 'hidden');
  const switchHere = (on: boolean) => {
    if (site !== null) change({ offSites: withSite(settings.offSites, site, on) });
  };
  const mend = () => {
    if (notice?.about === 'not-allowed') allow();
    else if (notice?.about === 'hidden') toggleMarks();
    else if (notice?.about === 'off') change({ on: true });
    else switchHere(true);
  };

  return (
    <>
      <PopupScreen
        library={library}
        wording={settings}
        words={groups.flatMap(({ id, text, count }) => {
          const view = library.view(id, settings);
          return view ? [{ view, text, count }] : [];
        })}
        notice={notice}
        given={given}
        onMend={mend}
        onJump={(id) => {
          const place = groups.find((group) => group.id === id)?.first;
          if (place) void jump(place).then(onClose);
        }}
        onGlossary={onGlossary}
      />
      {unread && <ChoicesUnread />}
      {failed && (
        <p class="pw-failed" role="alert">
          The browser did not save this choice.
        </p>
      )}
      <PopupSwitches
        site={site}
        onHere={here}
        onEverywhere={settings.on}
        marksHidden={marks ? page.hidden : null}
        onSwitchHere={switchHere}
        onSwitchEverywhere={(on) => change({ on })}
        onToggleMarks={toggleMarks}
        glossaryUrl={glossaryUrl}
        optionsUrl={optionsUrl}
      />
    </>
  );
}
