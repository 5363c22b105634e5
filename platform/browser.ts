/**
 * The one import of webextension-polyfill. It turns Chrome's callbacks into promises in Chromium 135 to 147; newer
 * Chromium and Firefox have a native `browser`, which it passes through. See docs/decisions.
 */
import browser from 'webextension-polyfill';

export { browser };
