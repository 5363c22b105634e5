/** What marks, changes and long pages cost: frames, the page's own calls, hit tests, appended text. */
import type { Bench } from '../browser.ts';
import { articleOf, tableOf } from '../corpus/pages.ts';
import type { Sentences } from '../corpus/sentences.ts';
import type { TermList } from '../corpus/terms.ts';
import type { DrawnRow, HitRow } from '../page/drawn.ts';
import type { Appended, Sliced } from '../page/living.ts';
import { median } from '../stats.ts';

export interface DrawnResult {
  /** Marks that the page could have. */
  possible: number;
  rows: DrawnRow[];
  hits: HitRow[];
  sliced: { page: string; result: Sliced }[];
  appended: { page: string; atOnce: boolean; result: Appended }[];
  /** A page without our words. */
  watched: { ratio: number; registered: number };
}

const MB = 1_000_000;
const APPENDED = 10_000;
/** How often each number of marks is drawn, in turn: the machine's own pace changes within minutes. */
const TURNS = 5;

/** Of several rows of one kind, the median of each figure. */
function middleOf(rows: readonly DrawnRow[]): DrawnRow {
  const of = (key: 'registered' | 'dirty' | 'scroll' | 'insert' | 'remove') =>
    median(rows.map((r) => r[key]));
  return {
    ...(rows[0] as DrawnRow),
    registered: of('registered'),
    dirty: of('dirty'),
    scroll: of('scroll'),
    insert: of('insert'),
    remove: of('remove'),
  };
}

/** @param many a list with which the 1 MB page has over 10,000 matches; @param few a list of 500 */
export async function measureDrawn(
  bench: Bench,
  sentences: Sentences,
  many: TermList,
  few: TermList,
  quick: boolean,
  tell: (line: string) => void,
): Promise<DrawnResult> {
  const result: DrawnResult = {
    possible: 0,
    rows: [],
    hits: [],
    sliced: [],
    appended: [],
    watched: { ratio: 1, registered: 0 },
  };
  const frames = quick ? 25 : 60;
  const megabyte = articleOf(MB, sentences);

  tell('marks: 1 MB');
  await bench.with(megabyte, async (page) => {
    result.possible = await page.evaluate((p) => plainwordBench.drawn.read(p), many.packed);
    const cases: [string, number][] = [
      ['none', 0],
      ['all', 10],
      ['plainword', 1000],
      ['all', 1000],
      ['plainword', 10_000],
      ['all', 10_000],
    ];
    const row = ([kind, count]: [string, number]): Promise<DrawnRow> =>
      page.evaluate(([k, c, f]) => plainwordBench.drawn.row(k, c, f), [kind, count, frames] as const);
    const turns: DrawnRow[][] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      tell(`marks: turn ${turn + 1} of ${TURNS}`);
      const rows: DrawnRow[] = [];
      for (const one of cases) rows.push(await row(one));
      turns.push(rows);
    }
    result.rows = cases.map((_, i) => middleOf(turns.map((rows) => rows[i] as DrawnRow)));
    // Live ranges weigh on the page until they are collected.
    result.rows.push(await row(['live', 10_000]));
    for (const count of [100, 1000, 10_000])
      result.hits.push(await page.evaluate((c) => plainwordBench.drawn.hits(c), count));
  });

  const long: [string, string][] = [
    ['100 k nodes', tableOf(100_000, sentences)],
    ...(quick ? [] : [['5 MB', articleOf(5 * MB, sentences)] as [string, string]]),
  ];
  for (const [name, html] of long) {
    tell(`slices: ${name}`);
    const sliced = await bench.with(html, (page) =>
      page.evaluate((p) => plainwordBench.living.slices(p), few.packed),
    );
    result.sliced.push({ page: name, result: sliced });
  }

  result.watched = await bench.with(articleOf(60_000, sentences, false), (page) =>
    page.evaluate(([p, f]) => plainwordBench.living.watched(p, f), [few.packed, frames] as const),
  );

  const texts = Array.from(
    { length: APPENDED },
    (_, i) =>
      (sentences.plain[i % sentences.plain.length] as string).slice(0, 40) + (i % 8 ? '.' : ' miscarriage.'),
  );
  for (const [name, html] of [
    ['20 KB', articleOf(20_000, sentences)],
    ['1 MB', megabyte],
  ] as const) {
    for (const atOnce of [false, true]) {
      tell(`appended: ${name}`);
      const appended = await bench.with(html, (page) =>
        page.evaluate(([p, t, a]) => plainwordBench.living.append(p, t, a), [
          few.packed,
          texts,
          atOnce,
        ] as const),
      );
      result.appended.push({ page: name, atOnce, result: appended });
    }
  }
  return result;
}
