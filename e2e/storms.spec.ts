import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectNoCard, openCard } from './gestures.ts';
import { html, make, ORIGIN, recordFaults, SUBJECT } from './made.ts';
import { compareWithFresh, inOurWorld, registeredNow, type SeamWorld, whenRead } from './our-world.ts';
import { counts, measure, percent, rage, STORM_MS, type Storm } from './storm.ts';

/** Ranges that may be registered, whatever the page does (painter.ts). */
const MOST_RANGES = 320;

/** Bytes by which the heap of the same page differs from one collection to the next. */
const HEAP_NOISE = 1_000_000;

interface Case {
  name: string;
  body: string;
  storm: Storm;
  /** How long it storms, ms. */
  ms?: number;
}

const CASES: readonly Case[] = [
  {
    name: 'a thousand nodes changed a second, for half a minute',
    ms: 30_000,
    body: `${SUBJECT}<ul>${'<li>A quiet line of text.</li>'.repeat(1000)}</ul>`,
    storm: (tick) => {
      const rows = document.querySelectorAll('li');
      const texts = ['a stillbirth', 'nothing', 'a blighted ovum', 'cervical cerclage', 'a scan'];
      for (let i = 0; i < 50; i++) {
        const row = rows[(tick * 50 + i) % rows.length] as Element;
        if (i % 3 === 0) (row.firstChild as Text).data = `Now ${texts[(tick + i) % texts.length]}.`;
        else row.innerHTML = `A <b>threatened</b> ${i % 2 ? 'miscarriage' : 'plan'} ${tick}`;
      }
    },
  },
  {
    name: 'a chat that keeps its last 200 lines',
    body: `${SUBJECT}<div id="chat"></div>`,
    storm: (tick) => {
      const chat = document.querySelector('#chat') as Element;
      for (let i = 0; i < 5; i++) {
        const line = document.createElement('p');
        line.append(
          `${tick}: she had a `,
          Object.assign(document.createElement('b'), { textContent: 'missed' }),
        );
        line.append(' miscarriage');
        chat.append(line);
      }
      while (chat.childElementCount > 200) chat.firstElementChild?.remove();
    },
  },
  {
    name: 'a clock beside the words',
    body: `${SUBJECT}<p>It is <span id="clock">0</span>, a <span>blighted ovum</span>.</p>`,
    storm: (tick) => {
      (document.querySelector('#clock') as Element).textContent = `12:00:${tick}`;
    },
  },
  {
    name: 'a body replaced again and again',
    body: SUBJECT,
    storm: (tick) => {
      document.body.innerHTML = `<h1>${tick}</h1>${'<p>A stillbirth and a <i>molar</i> pregnancy.</p>'.repeat(100)}`;
    },
  },
];

for (const { name, body, storm, ms = STORM_MS } of CASES) {
  test(`${name}: marks are right, and nothing is kept that went away`, async ({
    context,
    page,
    plainPage,
  }, info) => {
    test.setTimeout(180_000);
    await make(context, { '/': html(body) });
    await make(plainPage, { '/': html(body) });
    await plainPage.goto(`${ORIGIN}/`);
    const faults = recordFaults(page);
    await page.goto(`${ORIGIN}/`);
    await whenRead(page, { quiet: 400 });
    // A first round fills the page's and the engine's own stores.
    await rage(page, storm, { ms: 2500 });
    const quiet = await whenRead(page);
    const before = await counts(page);

    const measured = [await measure(page), await measure(plainPage)];
    const [{ ticks, registered }] = await Promise.all([
      rage(page, storm, { ms }),
      rage(plainPage, storm, { ms, looks: false }),
    ]);
    const shares = await Promise.all(measured.map(async (end) => percent((await end()) / ms)));
    const after = await whenRead(page);
    expect(ticks).toBe(ms / 50);
    expect(await compareWithFresh(page)).toEqual({
      kept: after.marks,
      fresh: after.marks,
      missing: [],
      stale: [],
    });
    expect(after.marks).toBeGreaterThan(0);
    expect(registered).toBeLessThanOrEqual(MOST_RANGES);

    const share = (after.worked + after.chose - quiet.worked - quiet.chose) / ms;
    const end = await counts(page);
    const grown = end.heap / before.heap;
    const line = `${ticks} ticks, ${percent(share)} of the time ours; main thread ${shares[0]} busy, ${shares[1]} without us; heap ×${grown.toFixed(3)}, nodes ${before.nodes} → ${end.nodes}, detached ${before.detached} → ${end.detached}, ${registered} ranges at most`;
    info.annotations.push({ type: 'storm', description: line });
    console.log(`  ${name}: ${line}`);
    // A tenth; of a heap of few megabytes that is less than the engine's own noise.
    expect(end.heap - before.heap).toBeLessThan(Math.max(before.heap * 0.1, HEAP_NOISE));
    expect(end.nodes).toBeLessThan(before.nodes * 1.1 + 100);
    expect(end.detached).toBeLessThanOrEqual(before.detached);
    expect(end.listeners).toBeLessThanOrEqual(before.listeners + 5);
    expect(faults).toEqual([]);
  });
}

test('an app that shows other screens: nothing is kept of one that is gone', async ({ context, page }) => {
  const screen = (word: string) => `<p>A ${word} and a <i>wooden</i> chair.</p>`.repeat(100);
  await make(context, { '/': html(`${SUBJECT}<main><div>${screen('stillbirth')}</div></main>`) });
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  const before = await counts(page);
  // The keys go on from the card's last word, which keeps nothing of the page around it.
  await openCard(page, 'stillbirth');
  const show = (selector: string, content: string) =>
    page.evaluate(
      ([s, c]) => {
        (document.querySelector(s as string) as Element).innerHTML = c as string;
      },
      [selector, content],
    );
  for (const [selector, word, marks] of [
    ['main', 'cerclage', 102],
    ['body', 'table', 0],
  ] as const) {
    await show(selector, `<div>${screen(word)}</div>`);
    expect((await whenRead(page)).marks).toBe(marks);
    await expectNoCard(page);
    const { nodes, detached } = await counts(page);
    expect(nodes).toBeLessThanOrEqual(before.nodes);
    expect(detached).toBeLessThanOrEqual(before.detached);
  }
});

test('a chat in a tab that is not looked at: nothing piles up, and all is marked once it is seen', async ({
  context,
  page,
}) => {
  test.setTimeout(60_000);
  await make(context, { '/': html(`${SUBJECT}<div id="chat"></div>`) });
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  /** Only our script is told: no window of a headless browser is ever hidden. */
  const hide = (isHidden: boolean) =>
    inOurWorld(
      page,
      (value) => {
        Object.defineProperty(document, 'hidden', { value, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      },
      isHidden,
    );
  const chat = (tick: number) => {
    const chat = document.querySelector('#chat') as Element;
    for (let i = 0; i < 50; i++) {
      const line = document.createElement('p');
      line.append(`${tick}: she had a stillbirth`);
      chat.append(line);
    }
    while (chat.childElementCount > 200) chat.firstElementChild?.remove();
  };
  await rage(page, chat, { ms: 500 });
  const { marks } = await whenRead(page);
  const before = await counts(page);
  await hide(true);
  await rage(page, chat, { ms: 10_000 });
  await page.waitForTimeout(2500);
  const away = await counts(page);
  expect(away.nodes).toBeLessThan(before.nodes + 100);
  expect(away.detached).toBeLessThan(before.detached + 20);
  await hide(false);
  expect((await whenRead(page)).marks).toBe(marks);
  expect((await compareWithFresh(page)).missing).toEqual([]);
  expect((await counts(page)).detached).toBeLessThanOrEqual(before.detached);
});

/** What a chat with a clock changes in half an hour: a line and a tick each second. */
const HALF_AN_HOUR = 1800;

test('half an hour of a chat with a clock, each change read on its own: nothing is kept that went away', async ({
  context,
  page,
  plainPage,
}) => {
  test.setTimeout(120_000);
  const files = { '/': html(`${SUBJECT}<p>It is <b id="clock">0</b>.</p><div id="chat"></div>`) };
  await make(context, files);
  await make(plainPage, files);
  /** Runs in our own world, where the seam reads and chooses at once; without us it only changes the page. */
  const second = (seconds: number) => {
    const seam = (globalThis as SeamWorld).plainwordSeam?.();
    const chat = document.querySelector('#chat') as Element;
    for (let n = 0; n < seconds; n++) {
      (document.querySelector('#clock') as Element).textContent = `12:00:${n}`;
      chat.insertAdjacentHTML('beforeend', `<p>${n}: she had a <b>missed</b> miscarriage</p>`);
      if (chat.childElementCount > 200) chat.firstElementChild?.remove();
      seam?.finish();
    }
    return (globalThis as SeamWorld).plainwordSeam?.().count;
  };
  const gained = async (on: Page, run: (seconds: number) => Promise<unknown>) => {
    // Code that runs for the first time is compiled and kept; after that nothing may grow.
    await run(HALF_AN_HOUR);
    const before = await counts(on);
    await run(HALF_AN_HOUR);
    const after = await counts(on);
    return { before, after, share: after.heap / before.heap - 1 };
  };
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await plainPage.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  const ours = await gained(page, async (seconds) => {
    // Each of the 200 lines, the two words above, and none twice.
    expect(await inOurWorld(page, second, seconds)).toBe(202);
    await whenRead(page, { quiet: 400 });
  });
  const plain = await gained(plainPage, (seconds) => plainPage.evaluate(second, seconds));
  const say = ({ before, after, share }: typeof ours) =>
    `heap ${before.heap} → ${after.heap} bytes (${percent(share)}), nodes ${before.nodes} → ${after.nodes}, detached ${before.detached} → ${after.detached}`;
  console.log(`  half an hour of changes: ${say(ours)}; without us: ${say(plain)}`);
  expect(ours.share).toBeLessThan(0.1);
  expect(ours.after.nodes - ours.before.nodes).toBeLessThanOrEqual(
    plain.after.nodes - plain.before.nodes + 10,
  );
  expect(ours.after.detached).toBeLessThanOrEqual(ours.before.detached);
  expect(faults).toEqual([]);
});

test('an endless feed of 20,000 posts is marked to its end', async ({ context, page }) => {
  test.setTimeout(180_000);
  await make(context, { '/': html(`${SUBJECT}<main></main>`) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  const { registered } = await rage(
    page,
    (tick) => {
      const feed = document.querySelector('main') as Element;
      const post = (n: number) =>
        `<article><h3>Post ${n}</h3><p>A <b>threatened</b> miscarriage, and then ${n % 2 ? 'a stillbirth' : 'nothing'}.</p></article>`;
      const posts = Array.from({ length: 250 }, (_, i) => post(tick * 250 + i));
      feed.insertAdjacentHTML('beforeend', posts.join(''));
    },
    { ms: 60_000, most: 80 },
  );
  const read = await whenRead(page, { timeout: 60_000 });
  expect(await page.locator('article').count()).toBe(20_000);
  expect(read.marks).toBe(2 + 30_000);
  expect(registered).toBeLessThanOrEqual(MOST_RANGES);
  expect((await compareWithFresh(page)).missing).toEqual([]);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(500);
  const atEnd = await registeredNow(page);
  expect(atEnd).toBeGreaterThan(0);
  expect(atEnd).toBeLessThanOrEqual(MOST_RANGES);
  expect(faults).toEqual([]);
});

test('a page that has shown more words than we keep still marks those that it shows now', async ({
  context,
  page,
}) => {
  test.setTimeout(180_000);
  await make(context, { '/': html(SUBJECT) });
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  for (let round = 0; round < 5; round++) {
    await page.evaluate((n) => {
      document.body.innerHTML = `<p>${n}${' A stillbirth, a cerclage.'.repeat(25_000)}</p>`;
    }, round);
    await whenRead(page, { quiet: 2300 });
  }
  await page.evaluate(() => {
    document.body.innerHTML = '<p>A threatened miscarriage and a cervical cerclage.</p>';
  });
  expect((await whenRead(page)).texts).toEqual(['threatened miscarriage', 'cervical cerclage']);
});
