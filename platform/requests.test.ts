import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => vi.unstubAllGlobals());

// What the polyfill is for: Chromium 135 to 147 has callbacks only, and drops a promise that a listener returns.
test('in a browser with callbacks only, the promise of a listener is the answer', async () => {
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
    },
  });
  vi.resetModules();
  const { onRequest } = await import('./requests.ts');
  onRequest((message) => (message === 'question' ? Promise.resolve('answer') : undefined));
  const reply = vi.fn();
  expect(native?.('question', {}, reply)).toBe(true);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledWith('answer'));
  expect(native?.('another', {}, reply)).toBe(false);
});
