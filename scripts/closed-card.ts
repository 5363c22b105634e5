/** Looks at an open card in the built extension, whose shadow root is closed to page and test alike. */
import type { CDPSession } from '@playwright/test';

export interface CardSeen {
  /** What it is called: the word that it explains. */
  name: string;
  /** Its text, as a screen reader meets it. */
  text: string;
}

/**
 * Reads the card through the accessibility tree, which goes into closed roots: what a screen reader gets.
 * @returns null while no card is open
 */
export async function readCard(devtools: CDPSession): Promise<CardSeen | null> {
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  // The page may have dialogs of its own; ours is described by its short explanation.
  const dialog = nodes.findLast(
    (node) => !node.ignored && node.role?.value === 'dialog' && node.description?.value,
  );
  if (dialog === undefined) return null;
  const texts: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (node === undefined) return;
    if (node.role?.value === 'StaticText') texts.push(String(node.name?.value ?? ''));
    else for (const child of node.childIds ?? []) walk(child);
  };
  walk(dialog.nodeId);
  return { name: String(dialog.name?.value ?? ''), text: texts.join('\n') };
}
