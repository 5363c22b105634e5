import { afterEach, expect, test, vi } from 'vitest';
import { finish, SLICE_MS } from '../../content/page/scan-queue.ts';
import { settled, startScan } from '../../content/page/testing/words.ts';
import { hitTest, rectsOf } from '../hit/hit-test.ts';
import { MOST_RANGES, Painter } from './painter.ts';

const KEY = 'test-key';
const frames = (n: number) =>
  new Promise<void>((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(n);
  });

let clean: (() => void)[] = [];
afterEach(() => {
  for (const f of clean) f();
  clean = [];
  document.body.innerHTML = '';
  scrollTo(0, 0);
});

async function painted(html: string, every = true) {
  document.body.innerHTML = html;
  const test = startScan();
  await settled(test.scan, 100);
  const shown = test.shown(every);
  const painter = new Painter(KEY);
  finish(painter.show(shown));
  clean.push(() => {
    painter.clear();
    test.end.abort();
  });
  await frames(3);
  return { ...test, shown, painter, again: () => test.shown(every) };
}

const drawn = (): string[] =>
  [...(CSS.highlights.get(KEY) ?? [])].map((r) =>
    (r.startContainer as Text).data.slice(r.startOffset, r.endOffset),
  );

test('draws what is near, and nothing of it is in the page', async () => {
  const html = '<p>A cerclage.</p><p>A miscarriage.</p>';
  await painted(html);
  expect(drawn()).toEqual(['cerclage', 'miscarriage']);
  expect(document.body.innerHTML).toBe(html);
});

test('text whose fill or outline a mark would paint over is left as it is', async () => {
  await painted(`<p>A cerclage.</p><p style="-webkit-text-stroke: 1px red">A miscarriage.</p>
    <p style="-webkit-text-fill-color: transparent">A <b>cerclage</b>.</p><p style="color: red">A blighted ovum.</p>
    <p style="-webkit-text-stroke: 1px red"><b style="-webkit-text-stroke: 0">A D&amp;E.</b></p>`);
  expect(drawn()).toEqual(['cerclage', 'blighted ovum', 'D&E']);
});

test('a hairline that makes the letters of a page stronger takes no mark away', async () => {
  await painted(`<p style="-webkit-text-stroke: 0.3px">A cerclage.</p>
    <p style="-webkit-text-stroke: 0.3px red">A miscarriage.</p>`);
  expect(drawn()).toEqual(['cerclage']);
});

test('no match, nothing registered', async () => {
  await painted('<p>Nothing.</p>');
  expect(CSS.highlights.has(KEY)).toBe(false);
});

test('only marks near the viewport are registered, and those move with it', async () => {
  const paragraphs = Array.from({ length: 3000 }, (_, i) => `<p style="height:40px">${i} cerclage</p>`).join(
    '',
  );
  const { painter, shown } = await painted(paragraphs);
  expect(shown.length).toBe(3000);
  expect(painter.count).toBeGreaterThan(20);
  expect(painter.count).toBeLessThanOrEqual(MOST_RANGES);
  const before = [...(CSS.highlights.get(KEY) ?? [])][0]?.startContainer;
  scrollTo(0, 60_000);
  await frames(6);
  const ranges = [...(CSS.highlights.get(KEY) ?? [])];
  expect(ranges.some((r) => r.startContainer === before)).toBe(false);
  const visible = ranges.map((r) => (r.startContainer.parentElement as Element).getBoundingClientRect().top);
  expect(visible.some((top) => top >= 0 && top < innerHeight)).toBe(true);
});

test('while the person writes no mark is drawn ahead: each key would pay for it', async () => {
  const paragraphs = '<p style="height:40px">cerclage</p>'.repeat(300);
  const { painter } = await painted(`<div contenteditable>text</div><textarea></textarea>${paragraphs}`);
  const before = painter.count;
  const tops = () =>
    [...(CSS.highlights.get(KEY) ?? [])].map(
      ({ startContainer: text }) => (text.parentElement as Element).getBoundingClientRect().top,
    );
  expect(Math.max(...tops())).toBeGreaterThan(2 * innerHeight);
  for (const name of ['textarea', 'div']) {
    const field = document.querySelector(name) as HTMLElement;
    field.focus();
    await frames(3);
    expect(Math.max(...tops())).toBeLessThan(1.2 * innerHeight);
    expect(Math.max(...tops())).toBeGreaterThan(0.8 * innerHeight);
    scrollTo(0, 4 * innerHeight);
    await frames(15);
    expect(tops().some((top) => top >= 0 && top < innerHeight)).toBe(true);
    scrollTo(0, 0);
    await frames(15);
    field.blur();
    await frames(3);
    expect(painter.count).toBe(before);
  }
});

/** Says what it sees when the test asks for it: browsers do not say which of two observers is heard first. */
class ObserverAtHand {
  static readonly all: ObserverAtHand[] = [];
  private readonly targets = new Set<Element>();
  private readonly seen = new Map<Element, boolean>();
  readonly observe = (target: Element) => this.targets.add(target);
  readonly unobserve = (target: Element) => this.targets.delete(target);
  readonly disconnect = () => this.targets.clear();

  private readonly take: (entries: IntersectionObserverEntry[]) => void;
  private readonly margin: number;

  constructor(take: (entries: IntersectionObserverEntry[]) => void, options: { scrollMargin: string }) {
    this.take = take;
    this.margin = (Number.parseInt(options.scrollMargin, 10) / 100) * innerHeight;
    ObserverAtHand.all.push(this);
  }

  tell(): void {
    const { margin } = this;
    const entries = [...this.targets].flatMap((target) => {
      const boundingClientRect = target.getBoundingClientRect();
      const isIntersecting =
        boundingClientRect.bottom >= -margin && boundingClientRect.top <= innerHeight + margin;
      if (this.seen.get(target) === isIntersecting) return [];
      this.seen.set(target, isIntersecting);
      return [{ target, isIntersecting, boundingClientRect } as unknown as IntersectionObserverEntry];
    });
    if (entries.length > 0) this.take(entries);
  }
}

test.each([
  ['the near one', 128, 1],
  ['the far one', 128, 0],
  ['the near one, of groups of many,', 1500, 1],
  ['the far one, of groups of many,', 1500, 0],
])('after a jump %s may be heard first', async (_, count, first) => {
  vi.stubGlobal('IntersectionObserver', ObserverAtHand);
  ObserverAtHand.all.length = 0;
  clean.push(() => vi.unstubAllGlobals());
  await painted('<p style="height:400px;margin:0">cerclage</p>'.repeat(count));
  const inTurn = () => {
    for (const n of [first, 1 - first]) ObserverAtHand.all[n]?.tell();
  };
  inTurn();
  for (const y of [40_000, 20_000, 0]) {
    scrollTo(0, y);
    inTurn();
    // Where only the middle of a group is in sight, no observer says so.
    await new Promise((done) => setTimeout(done, 300));
    const tops = [...(CSS.highlights.get(KEY) ?? [])].map(
      (r) => (r.startContainer.parentElement as Element).getBoundingClientRect().top,
    );
    const windows = tops.map((top) => top / innerHeight);
    expect(windows.filter((top) => top >= 0 && top < 1).length).toBeGreaterThan(0);
    // Six screens ahead, and the rest of a group of twelve.
    expect(Math.max(...windows.map(Math.abs))).toBeLessThan(15);
  }
});

test.each([
  ['a paragraph for each group', 128],
  ['many paragraphs to a group', 4000],
])('a scroll past %s changes what is registered a few times only, and no mark is late', async (_, count) => {
  await painted(
    '<p style="height:60px;margin:0">cerclage</p><p style="height:60px">Nothing.</p>'.repeat(count),
  );
  const registered = () => [...(CSS.highlights.get(KEY) ?? [])];
  let before = registered();
  let changes = 0;
  for (let step = 0; step < 100; step++) {
    scrollBy(0, innerHeight / 20);
    await frames(2);
    const now = registered();
    if (now.length !== before.length || now.some((range, i) => range !== before[i])) changes++;
    before = now;
    const tops = now.map((r) => (r.startContainer.parentElement as Element).getBoundingClientRect().top);
    expect(Math.min(...tops)).toBeLessThanOrEqual(0);
    expect(Math.max(...tops)).toBeGreaterThanOrEqual(innerHeight - 140);
  }
  // Five screens; a lot reaches six ahead or 64 marks, and the next is drawn a screen before its end.
  expect(changes).toBeLessThanOrEqual(4);
});

test('many marks in one long element are drawn where one looks', async () => {
  const lines = Array.from({ length: 2000 }, (_, i) => `${i} cerclage<br>`).join('');
  const { painter } = await painted(`<div style="line-height:20px">${lines}</div>`);
  expect(painter.count).toBeLessThanOrEqual(MOST_RANGES);
  scrollTo(0, 20_000);
  await new Promise((done) => setTimeout(done, 400));
  const tops = [...(CSS.highlights.get(KEY) ?? [])].map((r) => {
    const range = document.createRange();
    range.setStart(r.startContainer, r.startOffset);
    range.setEnd(r.endContainer, r.endOffset);
    return range.getBoundingClientRect().top;
  });
  expect(tops.filter((top) => top >= 0 && top < innerHeight - 20).length).toBeGreaterThan(20);
});

test('a change elsewhere leaves the drawn ranges as they are', async () => {
  const { scan, painter, again } = await painted('<p>A cerclage.</p><p id="b">Nothing.</p>');
  const before = [...(CSS.highlights.get(KEY) ?? [])];
  expect(before.length).toBe(1);
  (document.querySelector('#b') as Element).textContent = 'A miscarriage.';
  scan.finish();
  finish(painter.show(again()));
  expect([...(CSS.highlights.get(KEY) ?? [])].includes(before[0] as AbstractRange)).toBe(true);
  await frames(3);
  expect(drawn()).toEqual(['cerclage', 'miscarriage']);
});

test('a changed text is drawn anew at once, before the next frame', async () => {
  const { scan, painter, again } = await painted('<p>A cerclage.</p>');
  (document.querySelector('p') as Element).firstChild?.replaceWith('Another cerclage.');
  scan.finish();
  finish(painter.show(again()));
  expect(drawn()).toEqual(['cerclage']);
});

test('a word whose text comes to stand in other nodes is drawn in them', async () => {
  const { scan, painter, again } = await painted('<p>A first <b>threatened</b> miscarriage.</p>');
  const p = document.querySelector('p') as Element;
  const changes = [
    () => (p.lastChild as Text).splitText(5),
    () => document.body.normalize(),
    () =>
      p
        .querySelector('b')
        ?.replaceWith(Object.assign(document.createElement('i'), { textContent: 'threatened' })),
  ];
  for (const change of changes) {
    change();
    await settled(scan);
    finish(painter.show(again()));
    await frames(3);
    const [range, ...more] = CSS.highlights.get(KEY) ?? [];
    const live = document.createRange();
    live.setStart(range?.startContainer as Node, range?.startOffset as number);
    live.setEnd(range?.endContainer as Node, range?.endOffset as number);
    expect([String(live), more]).toEqual(['threatened miscarriage', []]);
    expect(live.startContainer.isConnected).toBe(true);
  }
});

test('the middle of many marked blocks that share a group is drawn too', async () => {
  const paragraphs = Array.from(
    { length: 16_000 },
    (_, i) => `<p style="height:240px;margin:0">${i} cerclage</p>`,
  );
  await painted(paragraphs.join(''));
  // Groups of 63 blocks are higher than what is drawn ahead of the viewport.
  scrollTo(0, 31 * 240 + 63 * 240 * 40);
  await new Promise((done) => setTimeout(done, 400));
  const tops = [...(CSS.highlights.get(KEY) ?? [])].map(
    (r) => (r.startContainer.parentElement as Element).getBoundingClientRect().top,
  );
  expect(tops.filter((top) => top >= 0 && top < innerHeight).length).toBeGreaterThan(1);
});

test('where more words are near than may be drawn, those in sight are', async () => {
  const line = `<p style="line-height:20px;margin:0">${'cerclage '.repeat(12)}</p>`;
  const { painter } = await painted(line.repeat(500));
  for (const y of [3000, 6000, 9000, 200]) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 400));
    expect(painter.count).toBeLessThanOrEqual(MOST_RANGES);
    const tops = [...(CSS.highlights.get(KEY) ?? [])].map(
      (r) => (r.startContainer.parentElement as Element).getBoundingClientRect().top,
    );
    expect(tops.filter((top) => top >= 0 && top < 200).length).toBeGreaterThan(80);
  }
});

test('the first mention in each section', async () => {
  const { shown } = await painted(
    '<h2>One</h2><p>cerclage, cerclage</p><p>cerclage</p><h2>Two</h2><p>cerclage</p><article>cerclage</article>',
    false,
  );
  expect(shown.length).toBe(3);
});

test('a hurtful name is marked although its concept was', async () => {
  const { shown } = await painted(
    '<p>A miscarriage, a spontaneous abortion.</p><p>A miscarriage, a spontaneous abortion.</p>',
    false,
  );
  expect(shown.map(({ block, match }) => block.textOf(match))).toEqual([
    'miscarriage',
    'spontaneous abortion',
  ]);
});

test('hidden text and icons are left out', async () => {
  const { shown } = await painted(
    '<p hidden>cerclage</p><p style="display:none">cerclage</p><p>a <i aria-hidden="true">cerclage</i></p><p>miscarriage</p>',
  );
  expect(shown.length).toBe(1);
});

test('the hit test finds the word whose letters lie there, and only there', async () => {
  const { scan, shown } = await painted(
    '<p style="width:160px">before it a threatened <b>miscarriage</b> after</p>',
  );
  const { block, match } = shown[0] as (typeof shown)[0];
  const rects = rectsOf(block, match);
  expect(rects.length).toBeGreaterThanOrEqual(2);
  for (const r of rects) {
    expect(hitTest(scan.list, [], r.left + r.width / 2, r.top + r.height / 2)?.match).toBe(match);
    expect(hitTest(scan.list, [], r.left + r.width / 2, r.bottom + 30)).toBeNull();
  }
  expect(hitTest(scan.list, [], 600, (rects[0] as DOMRect).top + 4)).toBeNull();
});

test('reading a large page keeps to short slices', async () => {
  const paragraph = `<p>${'Some words of a page that goes on and on. '.repeat(20)}<a href="#">cerclage</a></p>`;
  document.body.innerHTML = paragraph.repeat(3000);
  // By this clock each step takes longer than a slice may: a slice that goes on does so within one step.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += SLICE_MS));
  clean.push(() => vi.restoreAllMocks());
  const test = startScan();
  clean.push(() => test.end.abort());
  await settled(test.scan, 100);
  expect(test.texts().length).toBe(3000);
  const steps = test.scan.queue.slices;
  expect(document.body.textContent.length / steps).toBeLessThan(20_000);
  expect(SLICE_MS).toBeLessThanOrEqual(8);
});
