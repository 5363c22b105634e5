/** The card's own script. The background injects it into a frame once that has a word to explain. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_KEY, type CardGlobal } from '../content/card/view.ts';
import { createCardView } from './view.tsx';

export default defineUnlistedScript(() => {
  (globalThis as CardGlobal)[CARD_KEY]?.(createCardView);
});
