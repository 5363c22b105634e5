/** Why the popup shows no words of this page, and what can be done about it. */

/** All reasons; each has its sentence, and those that a click mends have a button. */
export type Notice =
  | { about: 'reading' | 'unreadable' | 'not-allowed' | 'silent' | 'none' | 'hidden' | 'off' }
  | { about: 'off-here'; site: string };

interface PageNoticeProps {
  notice: Notice;
  /** Switches on, or asks the browser for its permission. */
  onMend(): void;
}

function words(notice: Notice): { text: string; mend?: string } {
  switch (notice.about) {
    case 'reading':
      return { text: 'Reading the page…' };
    case 'unreadable':
      return { text: 'The browser lets no extension read this page. You can still look up any word above.' };
    case 'not-allowed':
      return { text: 'The browser does not let Plainword read pages yet.', mend: 'Allow it' };
    case 'silent':
      return { text: 'Plainword is not on this page yet. Reload the page to see its words here.' };
    case 'none':
      return { text: 'This page has none of the words that Plainword explains.' };
    case 'hidden':
      return { text: 'No words are marked on this page now.', mend: 'Mark them' };
    case 'off':
      return { text: 'Plainword is switched off.', mend: 'Switch it on' };
    case 'off-here':
      return { text: `Plainword is switched off on ${notice.site}.`, mend: 'Switch it on here' };
  }
}

/** One or two plain sentences. */
export function PageNotice({ notice, onMend }: PageNoticeProps) {
  const { text, mend } = words(notice);
  return (
    <div class="pw-notice">
      <p>{text}</p>
      {mend && (
        <button type="button" class="pw-button" onClick={onMend}>
          {mend}
        </button>
      )}
    </div>
  );
}
