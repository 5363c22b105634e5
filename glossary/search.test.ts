import { describe, expect, test } from 'vitest';
import { createSearch } from './search.ts';
import { nameKey, searchWords } from './search-words.ts';
import { stored } from './testing/stored.ts';

const search = createSearch([
  stored({ id: 'threatened-miscarriage', term: 'Threatened miscarriage', older: ['threatened abortion'] }),
  stored({ id: 'missed-miscarriage', term: 'Missed miscarriage', names: ['silent miscarriage', 'MMC'] }),
  stored({ id: 'miscarriage', term: 'Miscarriage', names: ['miscarriages', 'types of miscarriage', 'MC'] }),
  stored({ id: 'dilation-and-curettage', term: 'D&C (dilation and curettage)', names: ['D&C', 'D & C'] }),
  stored({ id: 'dilation-and-evacuation', term: 'D&E (dilation and evacuation)', names: ['D&E'] }),
  stored({
    id: 'cerclage',
    term: 'Cervical stitch (cerclage)',
    names: ['cerclage', 'Shirodkar'],
    short: 'A strong stitch around the neck of the womb.',
  }),
  stored({
    id: 'anembryonic-pregnancy',
    term: 'Anembryonic pregnancy',
    names: ['empty sac', 'blighted ovum'],
  }),
  stored({ id: 'termination-for-medical-reasons', term: 'Ending a pregnancy for medical reasons (TFMR)' }),
  stored({ id: 'preeclampsia', term: 'Pre-eclampsia' }),
  stored({ id: 'asherman-syndrome', term: 'Asherman syndrome', names: ['Asherman’s syndrome'] }),
  stored({ id: 'labor', term: 'Labour', names: ['in labour'] }),
  stored({ id: 'anti-mullerian', term: 'Anti-Müllerian hormone' }),
  stored({ id: 'fibroids', term: 'Fibroids' }),
  stored({ id: 'cervix', term: 'Cervix', names: ['neck of the womb'] }),
]);

test.each([
  ['miscarriage', 'miscarriage'],
  ['mmc', 'missed-miscarriage'],
  ['mc', 'miscarriage'],
  ['threatend miscariage', 'threatened-miscarriage'],
  ['threatened abortion', 'threatened-miscarriage'],
  ['D and C', 'dilation-and-curettage'],
  ['D & C', 'dilation-and-curettage'],
  ['d&e', 'dilation-and-evacuation'],
  ['d n e', 'dilation-and-evacuation'],
  ['dilatation and curettage', 'dilation-and-curettage'],
  ['curettage', 'dilation-and-curettage'],
  ['womb scrape', 'dilation-and-curettage'],
  ['stitch in cervix', 'cerclage'],
  ['shirodkar', 'cerclage'],
  ['empty sac', 'anembryonic-pregnancy'],
  ['TFMR', 'termination-for-medical-reasons'],
  ['preeclampsia', 'preeclampsia'],
  ['pre eclampsia', 'preeclampsia'],
  ['preclamsia', 'preeclampsia'],
  ["asherman's", 'asherman-syndrome'],
  ['ashermans syndrome', 'asherman-syndrome'],
  ['labor', 'labor'],
  ['anti mullerian', 'anti-mullerian'],
  ['fibroid', 'fibroids'],
  ['cervi', 'cervix'],
  ['neck of womb', 'cervix'],
  ['what is a missed miscarriage?', 'missed-miscarriage'],
])('"%s" finds %s first', (query, id) => {
  expect(search(query)[0]?.id).toBe(id);
});

describe('what finds nothing', () => {
  test.each(['', '   ', '?!', 'qwertzuiop', '…'])('"%s"', (query) => expect(search(query)).toEqual([]));
});

test('the limit holds and no entry comes twice', () => {
  const found = search('miscarriage', 2).map((r) => r.id);
  expect(found).toHaveLength(2);
  expect(new Set(found).size).toBe(2);
});

test('a pasted paragraph is cut, not refused', () => {
  expect(search(`missed miscarriage ${'and more '.repeat(5000)}`)[0]?.id).toBe('missed-miscarriage');
});

test.each([
  ['D & C', 'd&c'],
  ['D+C', 'D and C'],
  ['Still birth', 'stillbirths'],
  ['haemorrhage', 'hemorrhage'],
  ['foetus', 'fetus'],
  ['β-hCG', 'beta hCG'],
  ['labour ward', 'labor wards'],
  ['clomiphene', 'clomifene'],
  ['fertilisation', 'fertilization'],
])('%s and %s are one name', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

test('stop words go, unless there is nothing else', () => {
  expect(searchWords('stitch in the cervix')).toEqual(searchWords('stitch cervix'));
  expect(searchWords('no heartbeat')).toHaveLength(2);
  expect(searchWords('of the')).toHaveLength(2);
});
