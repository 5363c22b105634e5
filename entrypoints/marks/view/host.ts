/** The one element that we ever add to a page, and only while a card is open: neutral, unstyled, sealed. */
import cardCss from '../../../components/card.css?inline';
import entryCss from '../../../components/entry.css?inline';
import themeCss from '../../../components/theme.css?inline';
import { sealEvents } from './seal.ts';
import { parentOf } from './visible.ts';

/** Inline and important, so that no rule of the page ("div { … !important }") reaches the card. */
const HOST_STYLE = {
  all: 'initial',
  direction: 'ltr',
  'unicode-bidi': 'isolate',
  display: 'block',
  position: 'fixed',
  inset: '0 auto auto 0',
  width: 'max-content',
  height: 'max-content',
  'max-width': 'none',
  'max-height': 'none',
  margin: '0',
  border: '0',
  padding: '0',
  background: 'none',
  overflow: 'visible',
  visibility: 'hidden',
};

let sheets: CSSStyleSheet[] | undefined;

export interface Host {
  element: HTMLElement;
  root: ShadowRoot;
}

/** Opens an empty, still invisible host in the top layer, beside the element that holds the word. */
export function openHost(element: Element | null): Host {
  // In an XML document createElement would give an element that can hold no shadow.
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  for (const [name, value] of Object.entries(HOST_STYLE)) host.style.setProperty(name, value, 'important');
  host.popover = 'manual';
  // Only the tests may look inside.
  const root = host.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  sheets ??= [themeCss, entryCss, cardCss].map((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  });
  root.adoptedStyleSheets = sheets;
  sealEvents(root);
  containerFor(element).append(host);
  host.showPopover();
  return { element: host, root };
}

/**
 * The document's end; but outside an open modal dialog everything is inert (in Chromium outside a fullscreen element
 * too), and a press outside an open menu closes it, so that a word in one of these has its card there.
 */
function containerFor(element: Element | null): Element {
  for (let at = element; at !== null; at = parentOf(at)) {
    if (at.matches('dialog:modal, :fullscreen, :popover-open:not([popover="manual"])')) return at;
  }
  return document.documentElement;
}
