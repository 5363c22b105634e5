/** Registers every listener at once, as a worker that can be stopped at any moment must; nothing is kept in memory. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../../platform/browser.ts';
import type { Replies } from '../../platform/messages.ts';
import { parseRequest, type Request } from '../../platform/request-schema.ts';
import { onRequest } from '../../platform/requests.ts';
import { watchSettings } from '../../platform/settings-store.ts';
import { siteOf } from '../../platform/sites.ts';
import { showBadge, showBadges } from './badge.ts';
import { onCommand } from './commands.ts';
import { findEntries } from './entries.ts';
import { openGlossary, openSearch, takeQuery } from './glossary-page.ts';
import { loadMarks } from './marks-loader.ts';
import { createMenu, MENU_ID } from './menu.ts';

type Handlers = {
  [T in Request['type']]: (
    request: Extract<Request, { type: T }>,
    sender: Runtime.MessageSender,
  ) => Promise<Replies[T]>;
};

const HANDLERS: Handlers = {
  entries: ({ ids }) => findEntries(ids),
  'load-marks': ({ highlight }, sender) => loadMarks(sender, highlight),
  'words-changed': async (_request, sender) => {
    if (sender.tab?.id !== undefined) await showBadge(sender.tab.id);
    return null;
  },
  'open-glossary': async ({ id }) => {
    await openGlossary(id);
    return null;
  },
  'tab-site': async (_request, sender) => siteOf(sender.tab?.url ?? ''),
  'take-query': async () => takeQuery(),
};

export function startBackground(): void {
  onRequest((message, sender) => {
    const request = sender.id === browser.runtime.id ? parseRequest(message) : null;
    if (!request) return undefined;
    const handle = HANDLERS[request.type] as (r: Request, s: Runtime.MessageSender) => Promise<unknown>;
    return handle(request, sender);
  });
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.contextMenus.onClicked.addListener((info) => {
    if (info.menuItemId === MENU_ID && info.selectionText) void openSearch(info.selectionText);
  });
  browser.commands.onCommand.addListener((command) => void onCommand(command));
  watchSettings(() => void showBadges(), new AbortController().signal);
}
