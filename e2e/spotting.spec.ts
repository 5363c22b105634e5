import { countMentions } from '../scripts/page-reports.ts';
import { choose, expect, report, spotted, tabId, test, waitForMarks } from './fixtures.ts';

test('what is meant is found however it is written, and look-alikes are not', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/spotting.html`);
  await waitForMarks(page, worker, { atLeast: 17 });
  const found = await spotted(worker, await tabId(worker, page.url()));
  const sections = await page.locator('section').evaluateAll((all) => all.map((section) => section.id));
  expect(sections).toHaveLength(30);
  const wanted = sections.filter((place) => !place.startsWith('none.'));
  expect(found.filter(({ place }) => place !== '').map(({ place, id }) => `${id} in ${place}`)).toEqual(
    wanted.map((place) => `${place.replace(/\.\d+$/, '')} in ${place}`),
  );
});

test('a word is marked at its first mention in each section, or at every one', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/sections.html`);
  await waitForMarks(page, worker, { atLeast: 2 });
  const marked = async () => countMentions(await report(worker, page.url()));
  expect(await marked()).toBe(2);
  await choose(worker, { everyMention: true });
  await expect.poll(marked).toBe(5);
  await choose(worker, {});
  await expect.poll(marked).toBe(2);
});
