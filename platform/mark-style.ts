/** The look of a mark: a dotted line in the text's own colour, as far as `::highlight()` may style it. */

/** On screens only: what is printed is the page's own. @param highlight the name under which the marks are registered */
export const markStyle = (highlight: string): string =>
  `@media screen{::highlight(${highlight}){text-decoration:underline dotted color-mix(in srgb,currentColor 65%,transparent) 0.09em}}`;
