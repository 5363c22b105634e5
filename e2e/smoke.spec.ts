import { readCard } from '../scripts/closed-card.ts';
import { card, expect, hover, pointOf, recordRequests, test, waitForMarks } from './fixtures.ts';

test('words are spotted, and resting on one opens its card', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/article.html`);
  const [top] = await waitForMarks(page, worker, { atLeast: 3 });
  const ids = top?.words.map((word) => word.id);
  expect(ids).toContain('threatened-miscarriage');
  expect(ids).toContain('cervical-insufficiency');
  expect(top?.words.map((word) => word.text).join('\n')).not.toContain('justice');

  await hover(page, 'threatened miscarriage');
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByRole('heading', { level: 2 })).toHaveText('Threatened miscarriage');
});

test('texts are found across elements, in shadow roots and in frames', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/frames.html`);
  const own = await pointOf(page, 'missed miscarriage');
  const inShadow = await pointOf(page, 'ultrasound scan');
  const inFrame = await pointOf(page, 'missed miscarriage', 1);
  expect(inShadow.y).toBeGreaterThan(own.y);
  expect(inFrame.y).toBeGreaterThan(inShadow.y);
  const hit = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.localName, inFrame);
  expect(hit).toBe('iframe');
  await expect(pointOf(page, 'missed miscarriage', 2)).rejects.toThrow('2 were found');
});

test('requests are recorded, and the worker may make none', async ({ context, page, worker, pages }) => {
  const requests = recordRequests(context);
  const address = `${pages.origin}/article.html`;
  await page.goto(address);
  const tried = await worker.evaluate((url) => fetch(url).then(String, () => 'refused'), `${address}?worker`);
  expect(tried).toBe('refused');
  const outward = requests.map((request) => request.url()).filter((url) => url.startsWith('http'));
  expect(outward).toEqual([address]);
});

test.describe('the build that people get', () => {
  test.use({ build: 'chrome-mv3' });

  test('its card is closed to the page and open to a screen reader', async ({
    page,
    worker,
    pages,
    devtools,
  }) => {
    await page.goto(`${pages.origin}/article.html?csp`);
    await waitForMarks(page, worker);
    await hover(page, 'cervical insufficiency');
    await expect.poll(() => readCard(devtools)).toMatchObject({ name: 'Cervical insufficiency' });
    await expect(card(page)).toHaveCount(0);
  });
});
