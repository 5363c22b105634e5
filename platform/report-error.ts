/** Says an error once, for the developer's eye: no page text, no address, no word. */

const said = new Set<string>();

/** @param where the part that failed: "scan", "card" */
export function reportError(where: string, error: unknown): void {
  const name = error instanceof Error ? error.name : 'Error';
  const key = `${where}: ${name}`;
  if (said.has(key)) return;
  said.add(key);
  // The message of a DOM error can hold page text, so only its name and our own stack are kept.
  if (import.meta.env.DEV || import.meta.env.MODE === 'e2e') console.error(`[${key}]`, error);
}
