/** Up and Down between rows, beside Tab, which stays natural. */

/**
 * Moves the focus to the next or previous row on an arrow key; from above the first row Down enters the list.
 * @returns whether the key was used
 */
export function arrowKeys(event: KeyboardEvent, rows: readonly HTMLElement[]): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return false;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return false;
  const at = rows.indexOf(event.target as HTMLElement);
  const next = rows[event.key === 'ArrowDown' ? at + 1 : at - 1];
  if (!next) return false;
  next.focus();
  event.preventDefault();
  return true;
}

/** The buttons or links that open an entry, in document order. */
export function entryRows(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[data-open]')];
}
