/** What the card and the input know of a page's marks. The page layer implements it; nothing else reads the page. */

/** One marked word of this frame. Plain data: a card's last word must not keep a page that is gone. */
export interface Mark {
  /** Number that stays with the mark while its text stands. */
  readonly word: number;
  /** Entry id. */
  readonly id: string;
}

export interface Marks {
  /** The mark whose glyphs lie at a viewport point (CSS px), or null. About 20 µs, whatever the number of marks. */
  at(x: number, y: number): Mark | null;
  /** Its client rectangles, one a line, in viewport CSS px; empty once it is gone or not displayed. */
  rects(mark: Mark): DOMRect[];
  /** The element that holds the mark's first letter; null once it is gone. */
  element(mark: Mark): Element | null;
  /** The mark that follows or precedes in reading order; from null: the first below the top of the viewport. */
  step(from: Mark | null, by: 1 | -1): Mark | null;
  /** By number, for the popup's jump. */
  byNumber(word: number): Mark | null;
  /** Scrolls it into view where it is not (opens a closed `<details>` around it first). */
  reveal(mark: Mark): void;
}
