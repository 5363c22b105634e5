/** The look of a mark: a dotted line in the text's own colour, as far as `::highlight()` may style it. */

/**
 * On screens only: what is printed is the page's own. The colour is not thinned by color-mix(): Chromium works that out
 * from the colour of the root, so that marks on dark parts of a page, and on dark pages, could not be seen.
 * @param highlight the name under which the marks are registered
 */
export const markStyle = (highlight: string): string =>
  `@media screen{::highlight(${highlight}){text-decoration:underline dotted currentColor 0.09em}}`;
