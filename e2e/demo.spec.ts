import { countMentions } from '../scripts/page-reports.ts';
import { serve } from '../scripts/serve.ts';
import { expect, report, test, waitForMarks } from './fixtures.ts';

/** What an article on the subject speaks of; the demo page holds a word for each. "Pregnancy" needs no mark. */
const CONCEPTS = [
  'miscarriage',
  'pregnancy-loss',
  'early-miscarriage',
  'late-miscarriage',
  'missed-miscarriage',
  'anembryonic-pregnancy',
  'threatened-miscarriage',
  'stillbirth',
  'vaginal-bleeding',
  'cramping',
  'symptoms',
  'fetal-movement',
  'first-trimester',
  'second-trimester',
  'trimester',
  'gestational-age',
  'viability',
  'fetus',
  'uterus',
  'endometrium',
  'cervix',
  'vagina',
  'cardiac-activity',
  'ultrasound',
  'screening',
  'diagnosis',
  'expectant-management',
  'dilation-and-evacuation',
  'bed-rest',
  'cerclage',
  'tocolytics',
  'medical-intervention',
  'cervical-insufficiency',
  'preterm-labor',
  'premature-birth',
  'risk-factor',
  'pre-existing',
  'cause',
  'uterine-anomaly',
  'labor',
  'effacement',
  'survival',
  'doctor-types',
  'honcode',
];

const demo = test.extend<{ address: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  address: async ({}, use) => {
    const server = await serve('demo');
    await use(server.start);
    await server.close();
  },
});

demo('the demo page holds a word for every concept', async ({ page, worker, address }) => {
  await page.goto(address);
  const [top] = await waitForMarks(page, worker, { atLeast: 40 });
  const spotted = new Set(top?.words.map((word) => word.id));
  expect(CONCEPTS.filter((id) => !spotted.has(id))).toEqual([]);
});

demo('nothing is marked in its section on look-alikes', async ({ page, worker, address }) => {
  await page.goto(address);
  const count = async () => countMentions(await report(worker, address));
  await waitForMarks(page, worker, { atLeast: 40 });
  const before = await count();
  await page.locator('section[aria-labelledby="alike"] p').evaluate((text) => text.remove());
  await page.waitForTimeout(1000);
  expect(await count()).toBe(before);
});
