/**
 * The browser's API. Under Manifest V3 `chrome` answers with promises in every browser that we support, Firefox
 * included, and no element of a page can stand in for it, as one with the id "browser" can for `browser`.
 */
import type { Browser } from 'webextension-polyfill';

export const browser = (globalThis as unknown as { chrome: Browser }).chrome;
