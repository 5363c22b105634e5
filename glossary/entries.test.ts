/** Rules for the entry files that are about the glossary as a whole; those of one entry are in style/prose.ts. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readGlossary } from './compile/read.ts';
import { type Entry, SUBJECTS } from './entry.ts';
import { expandEntry } from './forms/expand.ts';
import { formKey } from './forms/normalize.ts';
import { GRADE, grade, proseFaults } from './style/prose.ts';
import { ALL_WORDINGS, reword } from './wording.ts';

/** Reading also checks the schema, that links lead somewhere and that harsh names have their kindness note. */
const { entries, sources } = readGlossary(import.meta.dirname);
const ids = (list: readonly Entry[]): string[] => list.map((e) => e.id);
const twice = (list: readonly string[]): string[] => list.filter((x, i) => list.indexOf(x) !== i);

/** Words that can stand for a danger: their entries say when to get help. From the research and from reading for danger, not from the entries. */
const RED_FLAGS = `
  amniocentesis anembryonic-pregnancy backache bleeding-after-loss braxton-hicks caesarean-scar-pregnancy cerclage
  cervical-insufficiency chemical-pregnancy chorioamnionitis clots complete-miscarriage contractions
  cornual-interstitial-ectopic cramping crisis-help cvs depression dilation-and-curettage dilation-and-evacuation
  discharge doppler early-miscarriage ectopic-pregnancy expectant-management fetal-growth-restriction fetal-movement
  fever grief guilt heavy-bleeding heterotopic-pregnancy hyperemesis incomplete-miscarriage induced-abortion
  inevitable-miscarriage infection-in-pregnancy ivf labor lactation-after-loss laparoscopy late-miscarriage
  letrozole-clomid manual-vacuum-aspiration meconium medical-management methotrexate mifepristone miscarriage
  misoprostol missed-miscarriage molar-pregnancy mucus-plug ohss ovarian-cyst pain-relief passing-tissue
  period pid placenta-accreta placenta-previa placental-abruption postpartum postpartum-hemorrhage pprom
  preeclampsia pregnancy-of-uncertain-viability pregnancy-of-unknown-location pregnancy-symptoms-fading
  preterm-labor ptsd repeat-scan retained-tissue ruptured-ectopic salpingectomy sepsis septic-miscarriage shock
  shoulder-tip-pain spotting stillbirth subchorionic-hematoma surgical-management termination-for-medical-reasons
  threatened-miscarriage thrombophilia umbilical-cord vaginal-bleeding vasa-previa waters-breaking
`
  .trim()
  .split(/\s+/);

/** Dangers to life: the help text names the number to call. */
const EMERGENCIES = `
  ectopic-pregnancy ruptured-ectopic cornual-interstitial-ectopic heterotopic-pregnancy caesarean-scar-pregnancy
  shock sepsis septic-miscarriage shoulder-tip-pain heavy-bleeding postpartum-hemorrhage placental-abruption
  vasa-previa umbilical-cord crisis-help thrombophilia methotrexate
`
  .trim()
  .split(/\s+/);

test('every file in the folder is an entry', () => {
  expect(ids(entries).sort()).toEqual(
    readdirSync(join(import.meta.dirname, 'entries/en'))
      .map((file) => file.replace(/\.yaml$/, ''))
      .sort(),
  );
});

test('the prose keeps the style', () => {
  expect(entries.flatMap((e) => proseFaults(e).map((fault) => `${e.id} ${fault}`))).toEqual([]);
});

test.each(SUBJECTS)('%s: joined reading grade', (subject) => {
  const group = entries.filter((e) => e.subject === subject);
  expect(group.length).toBeGreaterThan(2);
  for (const wording of ALL_WORDINGS) {
    expect(grade(group.map((e) => reword(e.short, wording)))).toBeLessThanOrEqual(GRADE.joined);
  }
});

test('terms are unique, as the matcher sees them', () => {
  expect(twice(entries.map((e) => formKey(e.term)))).toEqual([]);
});

test('a form that counts anywhere belongs to one entry', () => {
  const owners = entries.flatMap((e) => [
    ...new Set(
      expandEntry(e)
        .filter((f) => f.from.spot === 'anywhere' && !f.from.exact)
        .map((f) => formKey(f.text)),
    ),
  ]);
  expect(twice(owners)).toEqual([]);
});

test('every entry can be reached from another, and none leads to itself or twice to the same', () => {
  const reached = new Set(entries.flatMap((e) => e.see.filter((id) => id !== e.id)));
  expect(ids(entries.filter((e) => !reached.has(e.id)))).toEqual([]);
  expect(ids(entries.filter((e) => e.see.includes(e.id) || twice(e.see).length > 0))).toEqual([]);
});

test('each source is used, stands once, and is named so that it makes sense alone', () => {
  const used = new Set(entries.flatMap((e) => e.sources));
  expect([...sources.keys()].filter((key) => !used.has(key))).toEqual([]);
  expect(twice([...sources.values()].flatMap((s) => s.url ?? []))).toEqual([]);
  expect(
    [...sources].filter(([, s]) => /^as above|style guide|\bAI\b/i.test(s.name)).map(([k]) => k),
  ).toEqual([]);
  expect(ids(entries.filter((e) => twice(e.sources).length > 0))).toEqual([]);
});

/** Copies, shops, wikis, blogs and answer sites: their text may be read, but a reader is sent to the publisher. */
const NOT_A_PUBLISHER =
  /scribd|docslib|studylib|issuu|zana\.com|chemist|pharmacy|wikipedia|blogspot|verywell|medicalnewstoday|glowing|drugs\.com|\.scribd|coek|vdocument|azurewebsites|github\.com|staging|mirror/;

/** Words of forums and badges: what people mean by them is no medical claim. */
const WORDS_ONLY = ['ttc', 'honcode', 'forum-words'];

test('an entry rests on a national body, a hospital, a study or a charity, and leads to its publisher', () => {
  const strong = new Set(['national', 'hospital', 'study', 'charity']);
  const bare = entries.filter((e) => !e.sources.some((key) => strong.has(sources.get(key)?.kind ?? '')));
  expect(ids(bare).sort()).toEqual([...WORDS_ONLY].sort());
  expect([...sources].filter(([, s]) => NOT_A_PUBLISHER.test(s.url ?? '')).map(([key]) => key)).toEqual([]);
  expect(
    [...sources].filter(([, s]) => s.read !== undefined && s.read === s.url).map(([key]) => key),
  ).toEqual([]);
  expect(
    [...sources].filter(([, s]) => (s.kind === 'own') !== (s.url === undefined)).map(([key]) => key),
  ).toEqual(['SEED']);
});

test('an entry whose only source is everyday use makes no claim with a number in it', () => {
  const plain = entries.filter((e) => e.sources.every((key) => sources.get(key)?.url === undefined));
  expect(ids(plain.filter((e) => /\b\d+ in \d+\b|\bstud(y|ies)\b/.test(`${e.short} ${e.more}`)))).toEqual([]);
});

test('harsh names have a kindness note that is not about the word alone', () => {
  const hurtful = entries.filter((e) => e.older !== undefined || e.forms.some((f) => f.harsh));
  expect(hurtful.length).toBeGreaterThan(20);
  expect(ids(hurtful.filter((e) => e.kindness === undefined))).toEqual([]);
});

test('words of danger say when to get help', () => {
  const known = new Set(ids(entries));
  expect(RED_FLAGS.filter((id) => !known.has(id))).toEqual([]);
  expect(ids(entries.filter((e) => RED_FLAGS.includes(e.id) && e.help === undefined))).toEqual([]);
  expect(EMERGENCIES.filter((id) => !RED_FLAGS.includes(id))).toEqual([]);
  expect(ids(entries.filter((e) => EMERGENCIES.includes(e.id) && !e.help?.includes('{call}')))).toEqual([]);
});

test('numbers to call come from one place, but for the entries about them', () => {
  const own = entries.filter((e) =>
    [e.short, e.more, e.help, e.kindness].some((text) =>
      /(?<![\d,])(?:999|911|112|988|000|116 123)\b/.test(text ?? ''),
    ),
  );
  expect(ids(own)).toEqual(['crisis-help']);
});

test('dates are real days, and a change after a review takes the review away', () => {
  for (const e of entries) {
    expect(Number.isNaN(Date.parse(e.updated))).toBe(false);
    if (e.reviewed) expect(e.reviewed.on >= e.updated).toBe(true);
  }
});
