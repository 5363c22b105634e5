import { expect, test } from 'vitest';
import { createLibrary } from './library.ts';
import { stored } from './testing/stored.ts';
import type { Wording } from './wording.ts';

const WORDING: Wording = { baby: 'pregnancy', loss: 'miscarriage', country: 'uk' };

const library = createLibrary([
  stored({ id: 'embryo', term: 'Embryo', subject: 'pregnancy-stages', see: ['cervix', 'gone'] }),
  stored({
    id: 'cervix',
    term: 'Cervix',
    subject: 'body',
    short: 'Where {baby: your baby | the pregnancy} is.',
  }),
  stored({ id: 'ohpc', term: '17-OHPC', subject: 'medicines' }),
  stored({ id: 'effacement', term: 'effacement', subject: 'labour-and-birth' }),
]);

test('letters run from digits to Z and ignore capitals', () => {
  expect(library.byLetter.map((s) => [s.title, s.entries.map((e) => e.id)])).toEqual([
    ['0–9', ['ohpc']],
    ['C', ['cervix']],
    ['E', ['effacement', 'embryo']],
  ]);
});

test('subjects keep their order and the empty ones are left out', () => {
  expect(library.bySubject.map((s) => s.title)).toEqual([
    'Medicines',
    'The body',
    'Stages of pregnancy',
    'Labour and birth',
  ]);
});

test('a view is in the reader’s words and links only to entries that exist', () => {
  expect(library.view('cervix', WORDING)?.short).toBe('Where the pregnancy is.');
  expect(library.view('embryo', WORDING)?.see).toEqual([{ id: 'cervix', term: 'Cervix' }]);
  expect(library.view('nothing', WORDING)).toBeNull();
});

test('search goes over the whole library', () => {
  expect(library.search('cervx')).toEqual([{ id: 'cervix', term: 'Cervix' }]);
});
