/** What a mark looks like, in pixels: a line in the colour of its own text, wherever that stands. */
import type { Page, Worker } from '@playwright/test';
import { command, expect, openCard, pointOf, test } from './fixtures.ts';
import { html, openRead } from './made.ts';
import { registeredNow } from './our-world.ts';

type Colour = [red: number, green: number, blue: number];

const PLACES: { word: string; colour: Colour }[] = [
  { word: 'threatened miscarriage', colour: [255, 0, 0] },
  { word: 'cervical cerclage', colour: [255, 255, 255] },
  { word: 'blighted ovum', colour: [128, 200, 255] },
  { word: 'stillbirth', colour: [0, 128, 0] },
  { word: 'molar pregnancy', colour: [238, 238, 238] },
];
const rgb = (colour: Colour) => `rgb(${colour})`;
const [RED, WHITE, BLUE, GREEN, PALE] = PLACES.map(({ colour }) => rgb(colour));

/** Black is the colour of the root, as on most dark pages: the text's own is set further in. */
const PAGE = html(
  `<p style="background: white; color: ${RED}">A threatened miscarriage.</p>
   <div style="background: black; color: ${WHITE}">A cervical cerclage. <a href="#x" style="color: ${BLUE}; text-decoration: none">A blighted ovum.</a></div>
   <div id="host" style="background: white; color: ${GREEN}"></div>
   <p>A molar pregnancy.</p>
   <script>host.attachShadow({ mode: 'open' }).innerHTML = '<p>A stillbirth.</p>'</script>`,
  `<style>body { background: #111; color: ${PALE}; font: 24px/2 serif } p { margin: 0 }</style>`,
);

/** Colours of the points in which two pictures differ. */
const differences = (page: Page, pictures: string[]): Promise<Colour[]> =>
  page.evaluate(async (sources) => {
    const [one, other] = await Promise.all(
      sources.map(async (source) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      }),
    );
    const differing: [number, number, number][] = [];
    for (let i = 0; one && other && i < one.length; i += 4) {
      const [red = 0, green = 0, blue = 0] = one.subarray(i, i + 3);
      if (red !== other[i] || green !== other[i + 1] || blue !== other[i + 2])
        differing.push([red, green, blue]);
    }
    return differing;
  }, pictures);

const isNear = (a: Colour, b: Colour): boolean =>
  a.every((part, i) => Math.abs(part - (b[i] as number)) < 70);

/** Pictures of some words with their marks, and without. */
async function compare(page: Page, worker: Worker, words: readonly string[]): Promise<Colour[][]> {
  const pictures = async () => {
    const taken: string[] = [];
    for (const word of words) {
      const { x, y } = await pointOf(page, word);
      const clip = { x: x - 60, y: y - 20, width: 120, height: 40 };
      taken.push((await page.screenshot({ clip })).toString('base64'));
    }
    return taken;
  };
  await page.mouse.move(0, 0);
  const marked = await pictures();
  await command(worker, 'toggle-marks');
  await expect.poll(() => registeredNow(page)).toBe(0);
  const plain = await pictures();
  return Promise.all(words.map((_, i) => differences(page, [marked[i] as string, plain[i] as string])));
}

test('a mark has the colour of its text: on dark parts, in links and in shadow roots too', async ({
  context,
  page,
  worker,
}) => {
  await openRead(context, page, PAGE);
  const words = PLACES.map(({ word }) => word);
  for (const [i, drawn] of (await compare(page, worker, words)).entries()) {
    const { word, colour } = PLACES[i] as (typeof PLACES)[number];
    const own = drawn.filter((point) => isNear(point, colour));
    expect(own.length, `${word}: ${own.length} of ${drawn.length} points in its colour`).toBeGreaterThan(20);
  }
});

/** A highlight's text is painted anew in the highlight's own fill and stroke: these would turn black, or vanish. */
const OWN_PAINT = html(
  `<h1 style="background: linear-gradient(90deg, red, blue); background-clip: text; -webkit-text-fill-color: transparent">A threatened miscarriage.</h1>
   <p style="color: white; -webkit-text-stroke: 1px red">A cervical cerclage.</p>
   <div id="host" style="-webkit-text-stroke: 1px blue"></div>
   <p>A molar pregnancy.</p>
   <script>host.attachShadow({ mode: 'open' }).textContent = 'A stillbirth.'</script>`,
  '<style>body { font: 24px/2 serif }</style>',
);

test('text with a fill or an outline of its own is not painted over, and still opens its card', async ({
  context,
  page,
  worker,
}) => {
  await openRead(context, page, OWN_PAINT);
  const own = ['threatened miscarriage', 'cervical cerclage', 'stillbirth'];
  const [usual = [], ...changed] = await compare(page, worker, ['molar pregnancy', ...own]);
  expect(usual.length).toBeGreaterThan(20);
  expect(changed).toEqual([[], [], []]);
  await command(worker, 'toggle-marks');
  await expect(await openCard(page, 'cervical cerclage')).toBeVisible();
});

test('the line of a mark is as thick as its text is large', async ({ context, page, worker }) => {
  const sizes = [12, 24, 36];
  const words = ['cervical cerclage', 'stillbirth', 'molar pregnancy'];
  const paragraphs = words.map((word, i) => `<p style="font-size: ${sizes[i]}px">A ${word}.</p>`);
  await openRead(context, page, html(paragraphs.join(''), '<style>p { line-height: 2; margin: 0 }</style>'));
  const drawn = (await compare(page, worker, words)).map(({ length }) => length);
  const [small = 0, usual = 0, large = 0] = drawn;
  expect(small).toBeGreaterThan(20);
  expect(usual).toBeGreaterThan(1.5 * small);
  expect(large).toBeGreaterThan(1.3 * usual);
});

test('where the person has colours forced, words are marked all the same', async ({ context, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openRead(context, page, PAGE);
  await expect.poll(() => registeredNow(page)).toBe(PLACES.length);
});
