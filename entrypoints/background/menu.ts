/** The context menu: explains the selected words. */
import { browser } from '../../platform/browser.ts';

export const MENU_ID = 'explain';

export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title: 'Explain “%s”', contexts: ['selection'] });
}
