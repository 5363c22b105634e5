import { expect, test } from 'vitest';
import { type Order, parseOrder } from './messages.ts';

test.each<Order>([{ type: 'jump', word: 3 }, { type: 'step', by: -1 }, { type: 'toggle-marks' }])(
  'an order is taken as it is: $type',
  (order) => expect(parseOrder(order)).toEqual(order),
);

test.each([
  null,
  undefined,
  'toggle-marks',
  ['toggle-marks'],
  {},
  { type: 'entries', ids: [] },
  { type: 'jump' },
  { type: 'jump', word: '3' },
  { type: 'jump', word: Number.NaN },
  { type: 'step', by: 2 },
  { type: 'step', by: 1, word: 3 },
  { type: 'jump', word: 3, by: 1 },
  { type: 'toggle-marks', now: true },
])('a message of another kind is none: %j', (message) => expect(parseOrder(message)).toBeNull());
