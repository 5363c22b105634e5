/** Elements under a point that a reader can see there: below covers through which one sees, such as a card's link. */

/** Covers on one another that are looked through. */
const MOST_COVERS = 4;
/** What draws something of its own without a background. */
const DRAWN = /^(img|video|canvas|iframe|object|embed|svg)$/;
/** A computed colour of no weight, in its older and its newer form. */
const CLEAR = /(^rgba.*,|\/) 0\)$/;

/** Nothing of the element itself hides what lies below; a cover is often made by a link's pseudo-element. */
export const isSeeThrough = (element: Element): boolean =>
  !DRAWN.test(element.localName) &&
  [null, '::before', '::after'].every((part) => {
    const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element, part);
    return opacity === '0' || (CLEAR.test(backgroundColor) && backgroundImage === 'none');
  });

/** The innermost tree at a point: a shadow root knows its own elements only. */
function treeAt(x: number, y: number, tree: DocumentOrShadowRoot = document): DocumentOrShadowRoot {
  const inner = tree.elementFromPoint(x, y)?.shadowRoot;
  return inner && inner !== tree ? treeAt(x, y, inner) : tree;
}

/** The topmost element at a viewport point, then those that can be seen through it and are not around it. */
export function* seenAt(x: number, y: number): Generator<Element> {
  let covers = 0;
  let above: Element | null = null;
  for (const element of treeAt(x, y).elementsFromPoint(x, y)) {
    // Who looks at an element looks at what is around it.
    if (above !== null && element.contains(above)) continue;
    if (above !== null && (++covers > MOST_COVERS || !isSeeThrough(above))) return;
    yield element;
    above = element;
  }
}
