import { expect, test } from 'vitest';
import type { PageState } from '../../platform/page-words.ts';
import { noticeFor } from './notice.ts';

const read = (count: number): PageState => ({
  is: 'read',
  hidden: false,
  mentions: count,
  groups: Array.from({ length: count }, (_, word) => ({
    id: `entry-${word}`,
    text: 'word',
    count: 1,
    first: { frameId: 0, word },
  })),
});

test.each<[string, PageState, boolean, string | null, ReturnType<typeof noticeFor>]>([
  ['words are listed', read(2), true, null, null],
  ['a page without words', read(0), true, null, { about: 'none' }],
  ['hidden marks', { is: 'read', hidden: true, mentions: 0, groups: [] }, true, null, { about: 'hidden' }],
  ['off everywhere, whatever the page says', read(2), false, null, { about: 'off' }],
  ['off everywhere comes before off here', read(0), false, 'a.org', { about: 'off' }],
  ['off on this site', { is: 'silent' }, true, 'a.org', { about: 'off-here', site: 'a.org' }],
  ['no switch mends an unreadable page', { is: 'unreadable' }, false, null, { about: 'unreadable' }],
  ['nor a withdrawn permission', { is: 'not-allowed' }, false, 'a.org', { about: 'not-allowed' }],
  ['our script is not there', { is: 'silent' }, true, null, { about: 'silent' }],
  ['not read yet', { is: 'reading' }, true, null, { about: 'reading' }],
])('%s', (_name, page, on, offSite, notice) => {
  expect(noticeFor(page, on, offSite)).toEqual(notice);
});
