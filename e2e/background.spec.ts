import {
  card,
  expect,
  hover,
  moveAway,
  openCard,
  reloadExtension,
  stopWorker,
  test,
  waitForMarks,
} from './fixtures.ts';

test('cards open while the service worker is stopped, and further words too', async ({
  context,
  page,
  worker,
  pages,
  extension,
}) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
  await stopWorker(context, extension);
  await page.bringToFront();
  const open = await openCard(page, 'threatened miscarriage');
  // Not one of the page's words: the worker starts again to fetch it.
  await open.getByText('More', { exact: true }).click();
  await open.getByRole('button', { name: 'Progesterone' }).click();
  await expect(open).toHaveAccessibleName('Progesterone');
});

test('when the extension goes, marks and card vanish quietly', async ({ page, worker, pages }) => {
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  const drawn = () => page.evaluate(() => CSS.highlights.size);
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
  const before = await page.content();
  const open = await openCard(page, 'threatened miscarriage');
  expect(await drawn()).toBe(1);
  await reloadExtension(worker);
  await expect.poll(drawn, { timeout: 10_000 }).toBe(0);
  await expect(open).toHaveCount(0);
  await moveAway(page);
  await hover(page, 'threatened miscarriage');
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(1000);
  await expect(card(page)).toHaveCount(0);
  expect(await page.content()).toBe(before);
  expect(said).toEqual([]);
});
