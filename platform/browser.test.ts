import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

// What the polyfill is for: Chromium 135 to 147 has callbacks only, and drops a promise that a listener returns.
test('in a browser with callbacks only, requests and replies are promises', async () => {
  let native: ((message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown) | undefined;
  vi.stubGlobal('browser', undefined);
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'older-chromium',
      onMessage: {
        addListener(listener: typeof native) {
          native = listener;
        },
        removeListener() {},
        hasListener: () => false,
      },
      sendMessage: (message: unknown, done: (value: unknown) => void) => done({ echoed: message }),
    },
    storage: { local: { get: (_key: unknown, done: (value: unknown) => void) => done({ settings: {} }) } },
  });
  vi.resetModules();
  const { browser } = await import('./browser.ts');
  browser.runtime.onMessage.addListener(() => Promise.resolve('answer'));
  const reply = vi.fn();
  expect(native?.('question', {}, reply)).toBe(true);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledWith('answer'));
  expect(await browser.storage.local.get('settings')).toEqual({ settings: {} });
  expect(await browser.runtime.sendMessage('hello')).toEqual({ echoed: 'hello' });
});
