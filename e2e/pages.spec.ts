import { expect, openCard, report, spotted, tabId, test, waitForMarks } from './fixtures.ts';

test('frames of every kind are read, each by its own script', async ({ page, worker, pages, otherPages }) => {
  await page.goto(`${pages.origin}/nested.html?other=${otherPages.origin}`);
  await waitForMarks(page, worker, { atLeast: 6 });
  const found = await spotted(worker, await tabId(worker, page.url()));
  expect(found.every(({ id }) => id === 'missed-miscarriage')).toBe(true);
  expect(found.map(({ place }) => place).sort()).toEqual(['blank', 'part', 'part', 'part', 'srcdoc', 'top']);
  expect(new Set(found.map(({ frameId }) => frameId)).size).toBe(6);
});

test('a card opens in a frame of another origin and in a sandboxed one', async ({
  page,
  pages,
  otherPages,
}) => {
  await page.goto(`${pages.origin}/nested.html?other=${otherPages.origin}`);
  for (const what of ['other', 'sandboxed']) {
    const frame = page.frames().find((f) => f.url().endsWith(`part.html?${what}`));
    if (frame === undefined) throw new Error(`There is no frame "${what}".`);
    await frame.locator('#part').scrollIntoViewIfNeeded();
    const box = await frame.locator('#part').boundingBox();
    if (box === null) throw new Error('It is not to be seen.');
    await page.mouse.move(box.x + 300, box.y + 5);
    await page.mouse.move(box.x + 60, box.y + box.height / 2, { steps: 4 });
    const dialog = frame.locator('div[popover] .pw-card');
    await expect(dialog).toHaveAccessibleName('Missed miscarriage');
  }
});

test('open shadow roots are read', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/frames.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
  const card = await openCard(page, 'ultrasound scan');
  await expect(card).toHaveAccessibleName('Ultrasound scan');
});

test('text that comes, changes, goes or is unfolded is followed', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/changing.html`);
  await waitForMarks(page, worker);
  const words = async () => (await report(worker, page.url()))[0]?.words.map(({ id }) => id);
  await expect.poll(words).toEqual(['threatened-miscarriage']);
  await page.locator('#list').evaluate((list) => {
    list.insertAdjacentHTML('beforeend', '<p>Then a missed <b>miscarriage</b> was seen.</p>');
  });
  await expect.poll(words).toEqual(['threatened-miscarriage', 'missed-miscarriage']);
  await page.locator('#list b').evaluate((bold) => {
    (bold.firstChild as Text).data = 'bus';
  });
  await expect.poll(words).toEqual(['threatened-miscarriage']);
  await page.locator('#late').evaluate((late) => {
    const root = late.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>In a root that came late: an ectopic pregnancy.</p>';
    late.parentNode?.append(late);
  });
  await expect.poll(words).toEqual(['threatened-miscarriage', 'ectopic-pregnancy']);
  await page.locator('summary').click();
  await expect.poll(words).toEqual(['threatened-miscarriage', 'cervical-insufficiency', 'ectopic-pregnancy']);
  await page.locator('#list').evaluate((list) => list.replaceChildren());
  await expect.poll(words).toEqual(['cervical-insufficiency', 'ectopic-pregnancy']);
});

test('on a long page only marks near the window are drawn, and they follow it', async ({
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/long.html`);
  await waitForMarks(page, worker, { atLeast: 3000, timeout: 20_000 });
  /** How many are drawn, and how far the farthest is from the window, in windows. */
  const drawn = () =>
    page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((marks) => [...marks.values()]);
      const tops = ranges.map(
        (r) => r.startContainer.parentElement?.getBoundingClientRect().top ?? Number.NaN,
      );
      return {
        count: ranges.length,
        nearest: Math.min(...tops.map(Math.abs)),
        farthest: Math.max(...tops.map(Math.abs)),
      };
    });
  for (const to of ['0', 'document.body.scrollHeight / 2', 'document.body.scrollHeight']) {
    await page.evaluate(`scrollTo(0, ${to})`);
    await expect.poll(async () => (await drawn()).nearest).toBeLessThan(600);
    const { count, farthest } = await drawn();
    expect(count).toBeGreaterThan(5);
    expect(count).toBeLessThanOrEqual(320);
    // The page is some 400 windows high.
    expect(farthest).toBeLessThan(10 * 600);
  }
});

test('a page to which the person goes back is marked as before', async ({ page, worker, pages }) => {
  await page.goto(`${pages.origin}/card.html`);
  await waitForMarks(page, worker, { atLeast: 4 });
  await page.goto(`${pages.origin}/article.html`);
  await waitForMarks(page, worker, { atLeast: 3 });
  await page.goBack();
  await waitForMarks(page, worker, { atLeast: 4 });
  const card = await openCard(page, 'incompetent cervix');
  await expect(card).toHaveAccessibleName('Cervical insufficiency');
  await page.keyboard.press('Escape');
  await page.goForward();
  await waitForMarks(page, worker, { atLeast: 3 });
  await openCard(page, 'threatened miscarriage');
});
