import { expect, test } from 'vitest';
import { present, type StoredEntry } from './present.ts';

const ENTRY: StoredEntry = {
  id: 'sample',
  term: 'Preterm labour',
  subject: 'labour-and-birth',
  short: 'Labour that starts early. {baby: Your baby | The pregnancy} may need care. Call {call}.',
  differs: { uk: 'Before 37 weeks.', us: 'Before 37 weeks too.' },
  see: ['other', 'gone'],
  names: ['preterm labour'],
  sources: [],
  updated: '2026-11-22',
  reviewed: null,
};
const WORDING = { baby: 'baby', loss: 'miscarriage', country: 'all' } as const;
const termOf = (id: string) => (id === 'other' ? 'Haemorrhage' : undefined);

test("fills the reader's words and names every country where none is chosen", () => {
  const view = present(ENTRY, WORDING, termOf);
  expect(view.short).toContain('Your baby may need care. Call 999 (UK), 911');
  expect(view.differs.map((d) => d.country)).toEqual(['UK', 'US']);
  expect(view.see).toEqual([{ id: 'other', term: 'Haemorrhage' }]);
});

test("shows the chosen country's facts, number and spelling", () => {
  const view = present(ENTRY, { ...WORDING, baby: 'pregnancy', country: 'us' }, termOf);
  expect(view.term).toBe('Preterm labor');
  expect(view.short).toBe('Labor that starts early. The pregnancy may need care. Call 911.');
  expect(view.differs).toEqual([{ country: 'US', text: 'Before 37 weeks too.' }]);
  expect(view.see[0]?.term).toBe('Hemorrhage');
});

test('a country without facts of its own sees all of them', () => {
  expect(present(ENTRY, { ...WORDING, country: 'nz' }, termOf).differs.length).toBe(2);
});
