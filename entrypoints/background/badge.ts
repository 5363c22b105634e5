/** The number of distinct words on the toolbar icon; quiet grey, and off where the person wants none. */
import { browser } from '../../platform/browser.ts';
import { reportPage } from '../../platform/page-report.ts';
import { pageState } from '../../platform/page-words.ts';
import { readSettings } from '../../platform/settings-store.ts';

const GREY = '#5f6b7a';

async function countEntries(tabId: number): Promise<number> {
  const state = pageState(await reportPage(tabId));
  // Where the browser lets no extension in there is nothing to count.
  return state.is === 'read' ? state.groups.length : 0;
}

/** Counts a tab's words anew, over all its frames. */
export async function showBadge(tabId: number): Promise<void> {
  try {
    const { badge, on } = await readSettings();
    const count = badge && on ? await countEntries(tabId) : 0;
    await browser.action.setBadgeBackgroundColor({ color: GREY, tabId });
    await browser.action.setBadgeText({ text: count > 0 ? String(count) : '', tabId });
  } catch {
    // The tab was closed.
  }
}

/** After a change of the person's choices. */
export async function showBadges(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : showBadge(tab.id))));
}
