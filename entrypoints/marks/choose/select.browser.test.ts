import { afterEach, expect, test } from 'vitest';
import { compileIndex } from '../../../glossary/compile/index.ts';
import { lazyIndex } from '../../../glossary/match/index-view.ts';
import { form, startScan } from '../../content/page/testing/words.ts';
import { chooseMatches } from './select.ts';
import { PageSubject } from './subject.ts';

const CONCEPTS = ['blighted ovum', 'missed miscarriage', 'yolk sac', 'fetal pole', 'crown-rump length'];
const index = lazyIndex(
  compileIndex([
    ...CONCEPTS.map((text, entry) => form(entry, text)),
    form(9, 'cervical cerclage'),
    form(9, 'stitch', { spot: 'sentence', near: ['cervi'], not: ['embroider'] }),
    form(11, 'fallopian tubes', { spot: 'page' }),
    form(11, 'tubes', { spot: 'sentence', near: ['ovaries'] }),
    form(12, 'chemical pregnancy'),
    form(12, 'a chemical', { spot: 'sentence', near: ['beta'] }),
    form(10, 'a show', { spot: 'strict', near: ['mucus'] }),
  ]),
);

afterEach(() => document.body.replaceChildren());

/** The texts that are marked on a page with these paragraphs. */
function marked(...paragraphs: string[]): string[] {
  document.body.innerHTML = paragraphs.map((p) => `<p>${p}</p>`).join('');
  const { scan, end, texts } = startScan(index);
  scan.finish();
  end.abort();
  return texts();
}

const STITCH = 'My stitch comes out on Friday.';

test('a word with other meanings is marked where its concept is named plainly', () => {
  expect(marked(STITCH, 'After a missed miscarriage I had cervical cerclage.')).toContain('stitch');
  expect(marked(STITCH, 'It was a blighted ovum, a missed miscarriage.')).not.toContain('stitch');
});

test('… and on a page that is on the subject throughout', () => {
  expect(marked(STITCH, `${CONCEPTS.join(', ')}.`)).toContain('stitch');
  expect(marked('The embroidered stitch.', `${CONCEPTS.join(', ')}.`)).not.toContain('stitch');
});

test('a word that everybody uses needs one of its own words on any page', () => {
  expect(marked('We went to see a show.', `${CONCEPTS.join(', ')}.`)).not.toContain('a show');
  expect(marked('Then a show, the mucus plug.', `${CONCEPTS.join(', ')}.`)).toContain('a show');
});

test('where a short name holds, the longer one around it is marked', () => {
  expect(marked('The fallopian tubes lead from the ovaries.', 'One missed miscarriage.')).toContain(
    'fallopian tubes',
  );
});

test('a long page is judged in many steps, and its matches change in the last one alone', () => {
  document.body.innerHTML = '<p>A blighted ovum.</p>'.repeat(1000);
  const { scan, end } = startScan(index);
  scan.finish();
  end.abort();
  const blocks = scan.list.all;
  const matched = () => blocks.filter((block) => block.matches.length > 0).length;
  const steps = chooseMatches(blocks, new PageSubject(), []);
  let count = 0;
  while (!steps.next().done) {
    expect(matched()).toBe(0);
    count++;
  }
  expect(count).toBeGreaterThan(20);
  expect(matched()).toBe(1000);
});

test('of two names of a concept that overlap, the longer is marked', () => {
  expect(marked('A chemical pregnancy, a missed miscarriage, then a chemical again.')).toEqual([
    'chemical pregnancy',
    'missed miscarriage',
    'a chemical',
  ]);
});
