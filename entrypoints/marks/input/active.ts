/** What has the keyboard's focus. */
import { takesText } from './targets.ts';

/** The focused element, inside open shadow roots too; the body where nothing has the focus. */
export function activeElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Whether keys write text now. */
export function isWriting(): boolean {
  const at = activeElement();
  // An editor that is all of the body leaves nothing to mark.
  return at !== null && at !== document.body && takesText(at);
}
