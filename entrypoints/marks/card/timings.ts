/** Every wait and limit of the card. Sources: docs/decisions and the products named here. */
import type { Settings } from '../../../platform/settings.ts';

/**
 * How long the pointer rests on a word before its card opens, ms. Wikipedia's previews wait 500, most dictionaries 200
 * to 300; SAP Fiori holds 300 to 500 for a sign of intent.
 */
const DWELL_MS = { quick: 150, normal: 400, slow: 800, ask: null } as const satisfies Record<
  Settings['pace'],
  number | null
>;

/** Next word after another card: the reader is looking things up already (Windows UX guide: 100 ms). */
export const RESHOW_MS = 100;

/** For how long after a card closed the next word counts as "moving on", ms. */
export const RESHOW_WITHIN_MS = 500;

/** Lets the pointer stray between word and card before the card closes, ms (Wikipedia's previews: 300). */
export const GRACE_MS = 300;

/** A faster pointer is passing through, px/ms (10ten, mean of two samples). */
export const SPEED_LIMIT = 0.5;

/** Without a move for so long the pointer is at rest, ms. A few frames, and longer than coarsened time stamps jitter. */
export const SETTLE_MS = 60;

/** No card by hover so soon after a key press in a field: the reader is writing, ms. */
export const TYPING_QUIET_MS = 500;

/** A finger held on a marked link, ms. Android and iOS open their own link menu at about the same time. */
export const LONG_PRESS_MS = 500;

/** A finger that moved farther than this is scrolling, px (Android's touch slop is 8 dp, iOS's 10 pt). */
export const TOUCH_SLOP_PX = 10;

/** How often an open card looks whether its word is still there and in the same place, ms. */
export const WATCH_MS = 250;

/** @returns ms of rest before the card opens, or null where it never opens by hover */
export function dwellFor(pace: Settings['pace']): number | null {
  return DWELL_MS[pace];
}
