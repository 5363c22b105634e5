/** The look of a mark: a dotted line in the text's own colour, as far as `::highlight()` may style it. */

/**
 * Every element has its own style for a highlight, inherited from its parent's. A rule for the root alone takes Chromium
 * half the time of one for all elements; Firefox does not carry it into shadow trees.
 */
const SELECTOR = import.meta.env.FIREFOX ? '' : ':root';

/**
 * On screens only: what is printed is the page's own. The colour is not thinned by color-mix(): Chromium works that out
 * from the colour of the root, so that marks on dark parts of a page, and on dark pages, could not be seen. The line's
 * width is a part of the font size where the word is: em would be those of the root.
 * @param highlight the name under which the marks are registered
 */
export const markStyle = (highlight: string): string =>
  `@media screen{${SELECTOR}::highlight(${highlight}){text-decoration:underline dotted currentColor 9%}}`;
