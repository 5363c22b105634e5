import { expect, test, vi } from 'vitest';
import { createCardLoader } from './load.ts';
import { CARD_KEY, type CardGlobal, type CardView, type CreateCardView } from './view.ts';

const create: CreateCardView = () => ({}) as CardView;
const inject = async () => (globalThis as CardGlobal)[CARD_KEY]?.(create);

test('calls share one injection', async () => {
  const spy = vi.fn(inject);
  const load = createCardLoader(spy);
  expect(await Promise.all([load(), load()])).toEqual([create, create]);
  expect(await load()).toBe(create);
  expect(spy).toHaveBeenCalledOnce();
});

test('a failed injection rejects, and may be tried again', async () => {
  const spy = vi
    .fn(inject)
    .mockRejectedValueOnce(new Error('gone'))
    .mockImplementationOnce(async () => undefined);
  const load = createCardLoader(spy);
  await expect(load()).rejects.toThrow('gone');
  await expect(load()).rejects.toThrow('not injected');
  expect(await load()).toBe(create);
});
