/** Composes the options page: the form and the store. */
import { render } from 'preact';
import { ChoicesForm } from '../../components/ChoicesForm.tsx';
import { ChoicesUnread } from '../../components/ChoicesUnread.tsx';
import { useSettings } from '../../platform/use-settings.ts';

function Options() {
  const { settings, unread, failed, change } = useSettings();
  if (settings === null) return null;
  return (
    <main class="pw-options">
      <h1>Plainword: choices</h1>
      <p class="pw-lead">
        Each choice acts at once. Choices stay in this browser, on this device. Nothing else is kept.
      </p>
      {unread ? <ChoicesUnread /> : <ChoicesForm settings={settings} failed={failed} onChange={change} />}
    </main>
  );
}

render(<Options />, document.getElementById('app') as HTMLElement);
