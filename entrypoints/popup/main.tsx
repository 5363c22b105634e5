/** Composes the toolbar popup: choices, the page's words, the glossary. */

import { entries } from 'virtual:glossary/entries';
import { render } from 'preact';
import { createLibrary } from '../../glossary/library.ts';
import { browser } from '../../platform/browser.ts';
import { currentTab } from '../../platform/current-tab.ts';
import { takeHandOver } from '../../platform/hand-over.ts';
import { ask } from '../../platform/messages.ts';
import { Popup } from './Popup.tsx';

const library = createLibrary(entries);

async function start(): Promise<void> {
  const [tab, given] = await Promise.all([currentTab(location.search), takeHandOver()]);
  render(
    <Popup
      library={library}
      tab={tab}
      given={given}
      glossaryUrl={browser.runtime.getURL('/glossary.html')}
      optionsUrl={browser.runtime.getURL('/options.html')}
      onGlossary={(id) => {
        // Handed over by the background: an address with the word would stay in the browser's history.
        void ask({ type: 'open-glossary', id }).finally(() => window.close());
      }}
      onClose={() => window.close()}
    />,
    document.getElementById('app') as HTMLElement,
  );
}

void start();
