/** Elements under a point that a reader can see there: below covers through which one sees, such as a card's link. */

/** Covers on one another that are looked through. */
const MOST_COVERS = 4;
/** What draws something of its own, whatever its background. */
const DRAWN = /^(img|video|canvas|iframe|object|embed|svg|input|textarea|select|button|picture)$/;

const CLEAR = /^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/;

const isBare = ({
  backgroundColor,
  backgroundImage,
  opacity,
  backdropFilter,
}: CSSStyleDeclaration): boolean =>
  opacity === '0' || (CLEAR.test(backgroundColor) && backgroundImage === 'none' && backdropFilter === 'none');

/** Nothing of the element itself hides what lies below; a cover is often made by a link's pseudo-element. */
export function isSeeThrough(element: Element): boolean {
  if (DRAWN.test(element.localName)) return false;
  return [undefined, '::before', '::after'].every((part) => isBare(getComputedStyle(element, part)));
}

/** The innermost tree at a point: a shadow root knows its own elements only. */
function treeAt(x: number, y: number): DocumentOrShadowRoot {
  let tree: DocumentOrShadowRoot = document;
  for (;;) {
    const inner: ShadowRoot | null = tree.elementFromPoint(x, y)?.shadowRoot ?? null;
    if (inner === null || inner === tree) return tree;
    tree = inner;
  }
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
