import { expect, test } from 'vitest';
import type { FrameReport, PageWord } from './messages.ts';
import { pageState } from './page-words.ts';

const frame = (words: PageWord[], hidden = false): FrameReport => ({ words, focused: true, hidden });
const word = (n: number, id: string, count: number, text = id): PageWord => ({ word: n, id, text, count });

test('the words of an entry in all frames are one group, found again by its first mention', () => {
  const state = pageState([
    { frameId: 0, report: frame([word(1, 'embryo', 2), word(2, 'dilation-and-curettage', 1, 'D&C')]) },
    { frameId: 7, report: frame([word(1, 'cervix', 1), word(2, 'embryo', 1, 'embryos')]) },
  ]);
  expect(state).toEqual({
    is: 'read',
    mentions: 5,
    hidden: false,
    groups: [
      { id: 'embryo', text: 'embryo', count: 3, first: { frameId: 0, word: 1 } },
      { id: 'dilation-and-curettage', text: 'D&C', count: 1, first: { frameId: 0, word: 2 } },
      { id: 'cervix', text: 'cervix', count: 1, first: { frameId: 7, word: 1 } },
    ],
  });
});

test('a page without words is read and empty', () => {
  expect(pageState([{ frameId: 0, report: frame([]) }])).toMatchObject({
    is: 'read',
    groups: [],
    mentions: 0,
  });
});

test('marks count as hidden when a frame hides them', () => {
  expect(pageState([{ frameId: 0, report: frame([], true) }])).toMatchObject({ hidden: true });
});

test.each(['unreadable', 'not-allowed', 'silent'] as const)('%s stays what it is', (is) => {
  expect(pageState(is)).toEqual({ is });
});
