/** Finds the browsers that tests and demo drive. Never downloads one: scripts/ensure-browsers.ts does. */
import { accessSync, constants, globSync, readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Where `ensure-browsers` puts Firefox and where @puppeteer/browsers looks by default. */
export const FIREFOX_CACHE = join(homedir(), '.cache', 'puppeteer');

/** Ubuntu's `chromium-browser` and `firefox` packages are shell scripts that need a snap which containers lack. */
function isSnapStub(path: string): boolean {
  if (process.platform !== 'linux' || statSync(path).size > 20_000) return false;
  const snap = readFileSync(path, 'latin1').match(/\/snap\/bin\/[\w-]+/)?.[0];
  return snap !== undefined && !isThere(snap);
}

function isThere(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const usable = (path: string | undefined): path is string =>
  path !== undefined && path !== '' && isThere(path) && !isSnapStub(path);

const onPath = (...names: string[]): string[] =>
  names.flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)));

/** The newest of the versions that a cache folder holds. */
const newest = (pattern: string): string[] => globSync(pattern).sort().reverse();

/**
 * The Chromium to drive, or undefined. Google Chrome is never taken: since version 137 it ignores --load-extension.
 * Chrome for Testing and Chromium still know it.
 */
export const chromiumPath = (): string | undefined =>
  [
    process.env['CHROMIUM_PATH'],
    ...onPath('chromium', 'chromium-browser'),
    '/usr/bin/chromium',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    join(process.env['LOCALAPPDATA'] ?? '', 'Chromium', 'Application', 'chrome.exe'),
    chromium.executablePath(),
  ].find(usable);

/** The Firefox to drive, or undefined. */
export const firefoxPath = (): string | undefined =>
  [
    process.env['FIREFOX_PATH'],
    ...onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Mozilla Firefox', 'firefox.exe'),
    ...newest(join(FIREFOX_CACHE, 'firefox', '*', 'firefox', 'firefox{,.exe}')),
    ...newest(join(FIREFOX_CACHE, 'firefox', '*', '*.app', 'Contents', 'MacOS', 'firefox')),
  ].find(usable);
