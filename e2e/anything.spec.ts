/** Every kind of thing that a page can be made of: what is marked there, and that nothing breaks. */
import { card, expect, hover, report, test } from './fixtures.ts';
import { html, type Made, make, ORIGIN, recordFaults, SUBJECT } from './made.ts';
import { whenRead } from './our-world.ts';

const TWO = ['threatened miscarriage', 'cervical cerclage'];

interface Case {
  name: string;
  files: Record<string, string | Made>;
  /** Texts of the marks in the top frame, in reading order. */
  marked: string[];
}

const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${SUBJECT}</body></html>`;
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="90"><text x="9" y="40">A threatened miscarriage and a cervical cerclage</text></svg>';

const CASES: readonly Case[] = [
  {
    name: 'a table: a phrase does not reach from cell to cell',
    files: {
      '/': html(
        '<table><caption>A blighted ovum</caption><tr><th>Threatened</th><td>miscarriage</td><td>cervical cerclage</td></tr></table>',
      ),
    },
    marked: ['blighted ovum', 'miscarriage', 'cervical cerclage'],
  },
  {
    name: 'right-to-left text around English words',
    files: { '/': html(`<div dir="rtl">שלום ${SUBJECT} مرحبا <bdo dir="rtl">a stillbirth</bdo></div>`) },
    marked: [...TWO, 'stillbirth'],
  },
  {
    name: 'vertical writing',
    files: { '/': html(`<div style="writing-mode: vertical-rl; height: 300px">${SUBJECT}</div>`) },
    marked: TWO,
  },
  {
    name: 'content-visibility and content far below',
    files: {
      '/': html(
        `${SUBJECT}<div style="content-visibility: auto; margin-top: 9000px"><p>A stillbirth.</p></div>`,
      ),
    },
    marked: [...TWO, 'stillbirth'],
  },
  { name: 'an XHTML document', files: { '/': { body: xhtml, type: 'application/xhtml+xml' } }, marked: TWO },
  {
    name: 'an SVG document: its text is drawn, not read',
    files: { '/': { body: svg, type: 'image/svg+xml' } },
    marked: [],
  },
  {
    name: 'a plain text file',
    files: { '/': { body: 'A threatened miscarriage\nand a cervical cerclage.\n', type: 'text/plain' } },
    marked: TWO,
  },
  {
    name: 'a file of data',
    files: { '/': { body: JSON.stringify(TWO), type: 'application/json' } },
    marked: [],
  },
  {
    name: 'a frameset instead of a body',
    files: {
      '/': '<html><frameset cols="100%"><frame src="/inner"></frameset></html>',
      '/inner': html(SUBJECT),
    },
    marked: [],
  },
  {
    name: 'a document whose body was taken out',
    files: { '/': html(`${SUBJECT}<script>document.body.remove()</script>`) },
    marked: [],
  },
  {
    name: 'ruby, note marks, soft hyphens and zero-width spaces',
    files: {
      '/': html(
        '<p>A threatened<sup>[2]</sup> miscarriage, a cervi&shy;cal cer&#8203;clage, a <ruby>stillbirth<rt>x</rt></ruby>.</p>',
      ),
    },
    marked: ['threatened[2] miscarriage', 'cervi\u00adcal cer\u200bclage', 'stillbirth'],
  },
];

for (const { name, files, marked } of CASES) {
  test(`${name}`, async ({ context, page }) => {
    await make(context, files);
    const faults = recordFaults(page);
    await page.goto(`${ORIGIN}/`);
    expect((await whenRead(page, { quiet: 400 })).texts).toEqual(marked);
    expect(faults).toEqual([]);
  });
}

test('open shadow roots three deep, slots and roots attached late; closed ones are left alone', async ({
  context,
  page,
}) => {
  const script = `
    const open = (host, html) => { const root = host.attachShadow({ mode: 'open' }); root.innerHTML = html; return root; };
    const one = open(document.querySelector('#one'), '<p>A stillbirth.</p><div></div>');
    const two = open(one.querySelector('div'), '<p>A blighted ovum.</p><div></div>');
    open(two.querySelector('div'), '<p>A molar pregnancy.</p>');
    open(document.querySelector('#slots'), '<b>before</b><slot></slot>');
    document.querySelector('#closed').attachShadow({ mode: 'closed' }).innerHTML = '<p>An ectopic pregnancy.</p>';
    setTimeout(() => customElements.define('x-late', class extends HTMLElement {
      connectedCallback() { open(this, '<p>A missed miscarriage.</p>'); }
    }), 1200);`;
  const body = `${SUBJECT}<div id="one"></div><div id="slots"><span>An incomplete miscarriage</span></div><div id="closed"></div><x-late></x-late><script>${script}</script>`;
  await make(context, { '/': html(body) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await page.waitForTimeout(2500);
  const all = [
    'stillbirth',
    'blighted ovum',
    'molar pregnancy',
    'incomplete miscarriage',
    'missed miscarriage',
  ];
  expect((await whenRead(page)).texts).toEqual([...TWO, ...all]);
  await hover(page, 'molar pregnancy');
  await expect(card(page)).toContainText(/molar pregnancy/i);
  expect(faults).toEqual([]);
});

test('frames of every kind are read, each on its own', async ({ context, page, worker }) => {
  const frame = (attributes: string) => `<iframe width="300" height="100" ${attributes}></iframe>`;
  const inner = html(SUBJECT);
  await make(context, {
    '/': html(
      [
        frame('src="/same"'),
        frame('src="http://other.example/cross"'),
        frame('sandbox src="/sandboxed"'),
        frame('srcdoc="&lt;p>A blighted ovum, a stillbirth.&lt;/p>"'),
        frame('id="written"'),
        `<script>const d = document.querySelector('#written').contentDocument; d.open(); d.write('<p>A molar pregnancy.</p>'); d.close();</script>`,
      ].join(''),
    ),
    '/same': inner,
    '/cross': inner,
    '/sandboxed': inner,
  });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await expect
    .poll(async () => (await report(worker, page.url())).map((f) => f.words.map((w) => w.text).join()), {
      timeout: 10_000,
    })
    .toEqual(['', TWO.join(), TWO.join(), TWO.join(), 'blighted ovum,stillbirth', 'molar pregnancy']);
  expect(faults).toEqual([]);
});

test('what opens later is marked once it can be seen: dialog, popover, details, a tab of the page', async ({
  context,
  page,
}) => {
  await make(context, {
    '/': html(`${SUBJECT}
      <dialog id="dialog"><p>A stillbirth.</p></dialog>
      <div id="popover" popover><p>A blighted ovum.</p></div>
      <details><summary>More</summary><p>A molar pregnancy.</p></details>
      <section id="tab" style="display: none"><p>A missed miscarriage.</p></section>`),
  });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  await page.evaluate(() => {
    (document.querySelector('#tab') as HTMLElement).style.display = 'block';
    (document.querySelector('details') as HTMLDetailsElement).open = true;
  });
  const explains = async (word: string) => {
    await page.mouse.move(890, 590);
    await whenRead(page, { quiet: 700 });
    await hover(page, word);
    await expect(card(page)).toContainText(new RegExp(word, 'i'));
  };
  await explains('molar pregnancy');
  await page.keyboard.press('Escape');
  await explains('missed miscarriage');
  await page.keyboard.press('Escape');
  await page.evaluate(() => (document.querySelector('#popover') as HTMLElement).showPopover());
  await explains('blighted ovum');
  await page.evaluate(() => (document.querySelector('#dialog') as HTMLDialogElement).showModal());
  await explains('stillbirth');
  await card(page).getByRole('button').first().click({ trial: true });
  expect(faults).toEqual([]);
});

test('cards open and close where the text is zoomed, turned, vertical, right to left or in columns', async ({
  context,
  page,
}) => {
  // Which point is whose is in hit-test.spec.ts.
  const STYLES = {
    zoom: 'zoom: 1.7',
    turned: 'transform: rotate(20deg) scale(1.3); margin: 120px; width: 400px',
    vertical: 'writing-mode: vertical-rl; height: 300px',
    'right to left': 'direction: rtl',
    columns: 'columns: 3; width: 600px; height: 120px',
  };
  const bodies = Object.entries(STYLES).map(
    ([name, style]) =>
      [`/${name}`, html(`<div style="${style}">${SUBJECT}<p>A stillbirth.</p></div>`)] as const,
  );
  await make(context, Object.fromEntries(bodies.map(([path, body]) => [encodeURI(path), body])));
  for (const [path] of bodies) {
    await page.goto(ORIGIN + path);
    await whenRead(page, { quiet: 300 });
    await hover(page, 'cervical cerclage');
    await expect(card(page), path).toContainText(/cerclage/i);
    await page.mouse.move(2, 590, { steps: 3 });
    await expect(card(page), path).toHaveCount(0);
  }
});

test('a word below a sticky header is not the one that the pointer is on', async ({ context, page }) => {
  await make(context, {
    '/': html(
      `<header style="position: sticky; top: 0; height: 200px; background: white">Menu</header>${SUBJECT}<div style="height: 3000px"></div>`,
    ),
  });
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  await page.evaluate(() => scrollTo(0, 100));
  const box = await page.locator('p').first().boundingBox();
  await page.mouse.move(500, 500);
  await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 9, { steps: 5 });
  await page.waitForTimeout(900);
  await expect(card(page)).toHaveCount(0);
});

test('a virtual list that reuses its rows is marked as it stands', async ({ context, page }) => {
  await make(context, { '/': html(`${SUBJECT}<ul>${'<li>row</li>'.repeat(20)}</ul>`) });
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  await page.evaluate(async () => {
    const rows = [...document.querySelectorAll('li')];
    for (let top = 0; top <= 100; top += 5) {
      rows.forEach((row, i) => {
        row.textContent = `${top + i}: ${(top + i) % 10 === 0 ? 'a stillbirth' : 'nothing'}`;
      });
      await new Promise((done) => setTimeout(done, 30));
    }
  });
  expect((await whenRead(page)).texts).toEqual([...TWO, 'stillbirth', 'stillbirth']);
});

test('one text of 10 MB', async ({ context, page }) => {
  test.setTimeout(120_000);
  await make(context, { '/': html(`<div id="long">${SUBJECT}</div>`) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  await page.evaluate(() => {
    const line = 'A line of a very long text that has no end and says nothing much at all here.\n';
    const text = `${line.repeat(131)}A blighted ovum.\n`.repeat(1000);
    document.body.append(new Text(text));
  });
  const { marks, registered, texts } = await whenRead(page, { timeout: 90_000 });
  expect(marks).toBe(1002);
  expect(texts.slice(2, 5)).toEqual(['blighted ovum', 'blighted ovum', 'blighted ovum']);
  expect(registered).toBeLessThanOrEqual(320);
  expect(faults).toEqual([]);
});

test('a page with more than 200,000 words to mark keeps those up to a limit, and answers', async ({
  context,
  page,
}) => {
  test.setTimeout(180_000);
  const rows = '<p>A stillbirth, a miscarriage, a blighted ovum, a cerclage.</p>'.repeat(55_000);
  await make(context, { '/': html(rows) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`, { timeout: 60_000 });
  const { marks, registered } = await whenRead(page, { timeout: 120_000 });
  // The limit counts what may be marked: some of it lies inside longer words that are.
  expect(marks).toBeGreaterThan(150_000);
  expect(marks).toBeLessThanOrEqual(200_000);
  expect(registered).toBeLessThanOrEqual(320);
  const box = await page.locator('p').first().boundingBox();
  await page.mouse.move(400, 400);
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 9, { steps: 4 });
  await expect(card(page)).toContainText(/stillbirth/i, { timeout: 15_000 });
  expect(faults).toEqual([]);
});

test('an app that moves on by history and by hash', async ({ context, page }) => {
  await make(context, { '/': html(SUBJECT) });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await whenRead(page, { quiet: 400 });
  await hover(page, 'cervical cerclage');
  await expect(card(page)).toBeVisible();
  await page.evaluate(() => {
    history.pushState({}, '', '/next');
    document.body.innerHTML = '<p>A stillbirth, a blighted ovum.</p>';
  });
  // The word that it explains is gone.
  await expect(card(page)).toHaveCount(0);
  expect((await whenRead(page)).texts).toEqual(['stillbirth', 'blighted ovum']);
  await page.evaluate(() => {
    location.hash = 'third';
    document.body.innerHTML = '<p>A molar pregnancy, a stillbirth.</p>';
  });
  expect((await whenRead(page)).texts).toEqual(['molar pregnancy', 'stillbirth']);
  expect(faults).toEqual([]);
});

test('what is printed is the same with marks and without', async ({ context, page }) => {
  await make(context, { '/': html(SUBJECT.repeat(20)) });
  await page.goto(`${ORIGIN}/`);
  const { registered } = await whenRead(page, { quiet: 400 });
  expect(registered).toBeGreaterThan(0);
  const shot = async (media: 'print' | 'screen') => {
    await page.emulateMedia({ media });
    return (await page.screenshot()).toString('base64');
  };
  const [screen, printed] = [await shot('screen'), await shot('print')];
  await page.evaluate(() => CSS.highlights.clear());
  expect(await shot('print')).toBe(printed);
  // The pictures do show marks where there are any.
  expect(await shot('screen')).not.toBe(screen);
});
