/** What the card's controller and its view say to each other. */
import type { EntryView } from '../../../glossary/present.ts';

export interface Point {
  x: number;
  y: number;
}

export interface CardContent {
  view: EntryView;
  /** The word on the page was a harsh one: the kindness note leads. */
  kindFirst: boolean;
  /** A related word was followed to get here. */
  canGoBack: boolean;
  note: string | null;
}

/** Where the card belongs. Asked again whenever the page scrolls, is resized or moves. */
export interface Placement {
  /** The word's line rectangles (viewport CSS px); none once its text is gone. */
  lines(): readonly DOMRect[];
  /** The element that holds it. */
  element(): Element | null;
  /** Where the pointer was; the card goes beside the line nearest to it. */
  point: Point | null;
}

export interface CardHandlers {
  back(): void;
  close(): void;
  /** A related word. */
  open(id: string): void;
  glossary(id: string): void;
  /** The word is gone, or no longer in sight. */
  away(): void;
}

export interface CardView {
  /** Shows a card, instead of the one that is open if there is one. Takes no focus. */
  show(content: CardContent, place: Placement): void;
  /** Says something else in the open card; keeps its place and the focus. */
  update(content: CardContent): void;
  /** Leaves nothing in the page. */
  hide(): void;
  /** Puts the focus on the open card. */
  focus(): void;
  hasFocus(): boolean;
  /** Whether an event started inside the card. */
  owns(event: Event): boolean;
  /** Where the card is (viewport CSS px); null while none is open. */
  rect(): DOMRect | null;
  destroy(): void;
}

export type CreateCardView = (handlers: CardHandlers) => CardView;
