/** What an event landed on. */
import { isEditable } from '../../content/page/elements.ts';

const INTERACTIVE = [
  ...['a[href]', 'area', 'button', 'input', 'select', 'textarea', 'label', 'summary', 'option', 'iframe'],
  ...['video[controls]', 'audio[controls]', '[contenteditable]:not([contenteditable="false" i])'],
  ...[
    'button',
    'link',
    'menuitem',
    'menuitemcheckbox',
    'menuitemradio',
    'tab',
    'checkbox',
    'radio',
    'switch',
  ].map((role) => `[role~="${role}"]`),
  ...['option', 'treeitem', 'combobox', 'textbox', 'searchbox', 'slider'].map((role) => `[role~="${role}"]`),
].join(',');

/** @returns the innermost element, inside open shadow roots too, where `event.target` is only their host */
export function targetOf(event: Event): Element | null {
  const target = event.composedPath()[0];
  return target instanceof Element ? target : null;
}

/** @returns whether a press there does something of the page's own: a link stays a link */
export function isInteractive(event: Event): boolean {
  const target = targetOf(event);
  if (target === null) return false;
  // Pages listen for clicks without saying so; the pointing hand is how their readers are told.
  if (getComputedStyle(target).cursor === 'pointer') return true;
  return event.composedPath().some((at) => at instanceof Element && at.matches(INTERACTIVE));
}

/** @returns whether keys pressed in it write text, or choose in a list */
export const takesText = (element: Element): boolean =>
  element.matches('input, select, textarea') || isEditable(element);
