/** Finds a text on a page as a person sees it. Handed to the page as source: it may use nothing from around it. */

export interface FoundText {
  /** How often the text occurs, visible or not. */
  count: number;
  /** Centre of the wanted occurrence's first line (viewport CSS px), or null where there is no such occurrence. */
  point: { x: number; y: number } | null;
}

/**
 * Finds the nth occurrence of a text, also across inline elements and in open shadow roots; white space folds and soft
 * hyphens vanish. Scrolls it into view.
 */
export function findText({ text, nth }: { text: string; nth: number }): FoundText {
  const places: [node: Text, offset: number][] = [];
  let all = '';
  const read = (node: Node): void => {
    if (node instanceof Text) {
      for (let i = 0; i < node.data.length; i++) {
        const char = (node.data[i] as string)
          .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/, '')
          .replace(/\s/, ' ');
        if (char === '' || (char === ' ' && all.endsWith(' '))) continue;
        all += char;
        places.push([node, i]);
      }
      return;
    }
    if (node instanceof Element) {
      if (/^(script|style|noscript|template)$/i.test(node.localName)) return;
      node.shadowRoot?.childNodes.forEach(read);
    }
    node.childNodes.forEach(read);
  };
  read(document.body ?? document.documentElement);

  const starts: number[] = [];
  for (let at = all.indexOf(text); at >= 0; at = all.indexOf(text, at + 1)) starts.push(at);
  const start = starts[nth];
  const first = start === undefined ? undefined : places[start];
  const last = start === undefined ? undefined : places[start + text.length - 1];
  if (!first || !last) return { count: starts.length, point: null };
  // setStart/setEnd across a shadow border would collapse the range: such a text is measured by its start alone.
  const oneTree = first[0].getRootNode() === last[0].getRootNode();
  const range = document.createRange();
  range.setStart(...first);
  range.setEnd(oneTree ? last[0] : first[0], (oneTree ? last[1] : first[1]) + 1);
  first[0].parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = [...range.getClientRects()].find((r) => r.width > 0 && r.height > 0);
  return {
    count: starts.length,
    point: line ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null,
  };
}
