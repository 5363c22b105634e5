import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, parseSettings } from './settings.ts';
import { changeSettings, readSettings, UNREAD, watchSettings } from './settings-store.ts';

beforeEach(() => fakeBrowser.reset());

test('nothing stored, garbage or another type: the defaults', () => {
  for (const stored of [
    undefined,
    null,
    'x',
    7,
    [],
    { pace: 'sideways', on: 'yes' },
    { offSites: 'a.org' },
    { offSites: ['a/b', 1] },
  ]) {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  }
});

test('an unknown field is left out', () => {
  expect(parseSettings({ newer: 1 })).toEqual(DEFAULTS);
});

test('one corrupt or unknown value does not take the others with it', () => {
  expect(parseSettings({ pace: 'slow', country: 'mars', offSites: ['a.org'], newer: 1 })).toEqual({
    ...DEFAULTS,
    pace: 'slow',
    offSites: ['a.org'],
  });
});

test('only choices are stored, and those of a newer version are kept', async () => {
  await fakeBrowser.storage.local.set({ settings: { newer: 1 } });
  await changeSettings({ pace: 'quick' });
  expect(await fakeBrowser.storage.local.get()).toEqual({ settings: { newer: 1, pace: 'quick' } });
  expect(await readSettings()).toEqual({ ...DEFAULTS, pace: 'quick' });
});

test('storage that refuses to be read marks nothing unasked; one that refuses to write says so', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValueOnce(new Error('refused'));
  expect(await readSettings()).toBe(UNREAD);
  expect(UNREAD).toEqual({ ...DEFAULTS, marking: 'ask' });
  vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('full'));
  await expect(changeSettings({ on: false })).rejects.toThrow('full');
});

test('tells of changes until it is ended', async () => {
  const ending = new AbortController();
  const heard = vi.fn();
  watchSettings(heard, ending.signal);
  await changeSettings({ on: false });
  expect(heard).toHaveBeenLastCalledWith({ ...DEFAULTS, on: false });
  ending.abort();
  await changeSettings({ on: true });
  expect(heard).toHaveBeenCalledTimes(1);
});
