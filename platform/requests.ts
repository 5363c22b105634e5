/**
 * Answers messages: the one import of webextension-polyfill, and for the background only. It makes the promise that a
 * listener returns the answer in Chromium 135 to 147 as well. See docs/decisions.
 */
import polyfilled, { type Runtime } from 'webextension-polyfill';

/** Calls `answer` with each message; its promise is the reply, and what is not ours it leaves alone (undefined). */
export function onRequest(
  answer: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined,
): void {
  polyfilled.runtime.onMessage.addListener(answer);
}
