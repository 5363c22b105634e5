/** Firefox does not carry a document's `::highlight()` rules into shadow trees: roots with marks get their own. */
import { markStyle } from '../../../platform/mark-style.ts';
import type { Shown } from '../choose/select.ts';

/** The open shadow roots in which these marks stand. */
export function rootsOf(marks: readonly Shown[]): Set<ShadowRoot> {
  const roots = new Set<ShadowRoot>();
  for (const { block } of marks) {
    const root = block.firstNode.getRootNode();
    if (root instanceof ShadowRoot) roots.add(root);
  }
  return roots;
}

/**
 * Styles the marks in shadow roots.
 * @returns sets the roots that have the style from now on; a page can see it, so that no other root keeps it
 */
export function styleRoots(name: string): (roots: ReadonlySet<ShadowRoot>) => void {
  let sheet: CSSStyleSheet | undefined;
  let styled: ReadonlySet<ShadowRoot> = new Set();
  return (roots) => {
    if (roots.size > 0 && !sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(markStyle(name));
    }
    for (const root of styled) {
      if (!roots.has(root)) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    }
    for (const root of roots) {
      // The page may have set its own sheets anew since.
      if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    }
    styled = roots;
  };
}
