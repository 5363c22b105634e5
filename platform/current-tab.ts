/** The tab that the popup is about. */
import { browser } from './browser.ts';
import { siteOf } from './sites.ts';

export interface CurrentTab {
  id: number;
  /** Null where the page has no site to switch, or the browser does not tell. */
  site: string | null;
}

/**
 * The active tab, or null where there is none.
 * @param search the popup's own query string. `?tab=<id>` names another tab: a seam for end-to-end tests, which
 *   can open the popup only as a tab of its own.
 */
export async function currentTab(search: string): Promise<CurrentTab | null> {
  const named = Number.parseInt(new URLSearchParams(search).get('tab') ?? '', 10);
  const tab = Number.isNaN(named)
    ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
    : await browser.tabs.get(named).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, site: siteOf(tab.url ?? '') };
}
