import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EDGE_PX, GAP_PX, MAX_HEIGHT_PX, type PlaceInput, placeCard } from './place.ts';

const bounds = { left: 0, top: 0, right: 800, bottom: 600 };
const word = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });
const input = (change: Partial<PlaceInput>): PlaceInput => ({
  box: word(100, 100),
  bounds,
  width: 360,
  height: 200,
  side: 'bottom',
  rtl: false,
  ...change,
});

describe('placeCard', () => {
  test('below the word, starting where it starts', async () => {
    expect(await placeCard(input({}))).toEqual({ x: 100, y: 120 + GAP_PX, maxHeight: 200, side: 'bottom' });
  });

  test('above it where there is no room below', async () => {
    expect(await placeCard(input({ box: word(100, 500) }))).toMatchObject({
      y: 500 - GAP_PX - 200,
      side: 'top',
    });
  });

  test('stays on its side as long as there is room', async () => {
    expect(await placeCard(input({ box: word(100, 300), side: 'top' }))).toMatchObject({ side: 'top' });
    expect(await placeCard(input({ box: word(100, 100), side: 'top' }))).toMatchObject({ side: 'bottom' });
  });

  test('inside the right edge', async () => {
    expect((await placeCard(input({ box: word(700, 100) }))).x).toBe(800 - 360 - EDGE_PX);
  });

  test('right to left: ends where the word begins', async () => {
    expect((await placeCard(input({ box: word(500, 100), rtl: true }))).x).toBe(580 - 360);
  });

  test('a long text scrolls inside', async () => {
    expect((await placeCard(input({ height: 2000, bounds: { ...bounds, bottom: 900 } }))).maxHeight).toBe(
      MAX_HEIGHT_PX,
    );
  });

  test('zoomed in, the bounds are a part of the frame', async () => {
    const zoomed = { left: 300, top: 200, right: 620, bottom: 440 };
    const placed = await placeCard(input({ bounds: zoomed, box: word(310, 210), width: 304 }));
    expect(placed.x).toBe(300 + EDGE_PX);
    expect(placed.y + placed.maxHeight).toBeLessThanOrEqual(440 - EDGE_PX);
  });

  test('never over the word, and never out of sight', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 320, max: 1600 }),
        fc.integer({ min: 256, max: 1200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 40, max: 900 }),
        fc.constantFrom<PlaceInput['side']>('top', 'bottom'),
        fc.boolean(),
        async (right, bottom, u, v, height, side, rtl) => {
          const box = word(Math.floor(u * (right - 80)), Math.floor(v * (bottom - 20)));
          const width = Math.min(360, right - 2 * EDGE_PX);
          const placed = await placeCard({
            box,
            bounds: { left: 0, top: 0, right, bottom },
            width,
            height,
            side,
            rtl,
          });
          const low = placed.y + Math.min(height, placed.maxHeight);
          expect(placed.y >= box.bottom || low <= box.top).toBe(true);
          expect(placed.y).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(bottom);
          expect(placed.x).toBeGreaterThanOrEqual(0);
          expect(placed.x + width).toBeLessThanOrEqual(right);
        },
      ),
    );
  });
});
