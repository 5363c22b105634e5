/** Fetches the card's script into this frame, once. */
import { CARD_KEY, type CardGlobal, type CreateCardView } from './view.ts';

/**
 * @param inject asks the background to inject the card's script here
 * @returns a loader; calls share one injection, and one that failed may be tried again
 */
export function createCardLoader(inject: () => Promise<unknown>): () => Promise<CreateCardView> {
  let loading: Promise<CreateCardView> | null = null;

  async function load(): Promise<CreateCardView> {
    const { promise, resolve, reject } = Promise.withResolvers<CreateCardView>();
    (globalThis as CardGlobal)[CARD_KEY] = resolve;
    inject().then(
      // The script runs before the background answers; after that it will not come any more.
      () => reject(new Error('The card was not injected')),
      reject,
    );
    return promise;
  }

  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
