/** Opens the glossary: at an entry, or at a search for selected words. */
import { browser } from '../../platform/browser.ts';

/** A selection longer than this is no word; the search takes its beginning. */
const LONGEST_QUERY = 120;

// Handed to the page that opens, then forgotten. In memory, not in an address, so that it reaches no history.
let query: string | null = null;

export function takeQuery(): string | null {
  const taken = query;
  query = null;
  return taken;
}

const openPage = () => browser.tabs.create({ url: browser.runtime.getURL('/glossary.html') });

export async function openGlossary(id: string): Promise<void> {
  query = `#${id}`;
  await openPage();
}

/** In the popup, so that the page stays in view; in a tab where the browser cannot open it. */
export async function openSearch(selection: string): Promise<void> {
  query = selection.trim().slice(0, LONGEST_QUERY);
  try {
    await browser.action.openPopup();
  } catch {
    await openPage();
  }
}
