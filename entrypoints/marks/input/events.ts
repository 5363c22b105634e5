/** What the listeners tell the card's controller. They only watch: nothing is prevented, stopped or changed. */
import type { Point } from '../card/view.ts';
import type { Mark, Marks } from '../hit/marks.ts';

export type InputEvent =
  /** Where the mouse or pen is, at most once a frame and once more when it has come to rest. */
  | {
      type: 'pointer';
      /** The word below it; null as well while no card should open (a fast pointer, a button down, typing). */
      mark: Mark | null;
      inCard: boolean;
      from: Point;
      point: Point;
      /** Event time, ms. */
      at: number;
      /** False where the page moved below a resting pointer. */
      moved: boolean;
    }
  /** A press outside the card. `mark` is the word that a click there asks for. */
  | { type: 'press'; mark: Mark | null }
  /** A press inside the card, or the focus has moved there. */
  | { type: 'hold' }
  /** A click, tap or long press on a word. */
  | { type: 'ask'; mark: Mark; point: Point }
  | { type: 'escape' };

export interface InputContext {
  /** Ends all listening. */
  signal: AbortSignal;
  marks: Marks;
  /** Whether an event started inside the card. */
  owns(event: Event): boolean;
  send(event: InputEvent): void;
}
