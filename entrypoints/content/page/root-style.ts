/** Firefox does not carry a document's `::highlight()` rules into shadow trees: each root that is read gets its own. */
import { markStyle } from '../../../platform/mark-style.ts';

/**
 * Styles the marks in open shadow roots.
 * @param signal takes the style back out
 */
export function styleRoots(name: string, signal: AbortSignal): (root: ShadowRoot) => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(markStyle(name));
  const styled: WeakRef<ShadowRoot>[] = [];
  signal.addEventListener('abort', () => {
    for (const ref of styled) {
      const root = ref.deref();
      if (root) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    }
  });
  return (root) => {
    root.adoptedStyleSheets.push(sheet);
    styled.push(new WeakRef(root));
  };
}
