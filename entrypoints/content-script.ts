import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startContent } from './content/start.ts';

// Not WXT's `defineContentScript`: its context tells the page by an event and a message, with the extension's id in
// them, that a content script has started. The manifest in wxt.config.ts names this script instead.
export default defineUnlistedScript(() => {
  void startContent();
});
