// Words with more than one meaning, in sentences for and against, on the glossary as it is. The page is taken to be on
// the subject but not strongly: what a sentence leaves open stays unmarked.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileGlossary } from '../compile/glossary.ts';
import { WordHits } from '../match/find-words.ts';
import { openIndex } from '../match/index-view.ts';
import { choose, findCandidates, NEEDS_NAME, NEEDS_PAGE } from '../match/spot.ts';
import { ABBREVIATIONS } from './testing/abbreviations.ts';
import { BIRTH_WORDS } from './testing/birth-words.ts';
import { CARE_WORDS } from './testing/care-words.ts';
import { FERTILITY_WORDS } from './testing/fertility-words.ts';
import { FORUM_WORDS } from './testing/forum-words.ts';
import { HOSPITAL_WORDS } from './testing/hospital-words.ts';
import { LATER_WORDS } from './testing/later-words.ts';
import { LOSS_WORDS } from './testing/loss-words.ts';
import { OTHER_FIELDS } from './testing/other-fields.ts';

const index = openIndex(compileGlossary(join(import.meta.dirname, '..')).index);
const hits = new WordHits();

function marked(sentence: string, below = NEEDS_NAME): string[] {
  const chosen = choose(findCandidates(sentence, index, hits), (c) => c.needs < below);
  return chosen.map((c) => sentence.slice(c.start, c.end));
}

describe.each([
  ['loss and signs', LOSS_WORDS],
  ['birth and body', BIRTH_WORDS],
  ['tests, treatment and everyday words', CARE_WORDS],
  ['late pregnancy, newborn and afterwards', LATER_WORDS],
  ['abbreviations', ABBREVIATIONS],
  ['fertility', FERTILITY_WORDS],
  ['forums', FORUM_WORDS],
  ['letters and reports', HOSPITAL_WORDS],
])('%s', (_, rows) => {
  test.each(rows)('%s → %s', (sentence, form) => {
    if (form === null) expect(marked(sentence)).toEqual([]);
    else expect(marked(sentence)).toContain(form);
  });
});

// A page on something else, on which one of our words stands by chance.
describe('other fields', () => {
  test.each(OTHER_FIELDS)('%s → %s', (sentence, form) => {
    if (form === null) expect(marked(sentence, NEEDS_PAGE)).toEqual([]);
    else expect(marked(sentence)).toContain(form);
  });
});
