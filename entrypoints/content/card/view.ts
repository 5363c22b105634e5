/**
 * What the content script and the card's own script say to each other. The content script is loaded into every frame
 * of every page, so that it carries only this contract; the card (Preact, styles, placement) is injected on demand.
 */
import type { EntryView } from '../../../glossary/present.ts';

/** Where the card's script hands itself over: on the isolated world's global, which the page cannot see. */
export const CARD_KEY = 'plainwordCard';

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

export interface CardGlobal {
  [CARD_KEY]?: (create: CreateCardView) => void;
}
