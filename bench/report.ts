/** One run as a page of Markdown: goals first, then the tables behind them. */
import { judgeGoals } from './goals.ts';
import { number, table } from './markdown.ts';
import { NOT_MEASURED, speedSection } from './report-speed.ts';
import type { Results } from './results.ts';
import { geometricMean, short } from './stats.ts';
import { type Cell, ENGINE_NAMES, LIMITS } from './suites/warm.ts';

/** A median with its ratio to ours, or why there is none. */
function cellText(cell: Cell | undefined, ours: number | undefined): string {
  if (!cell) return '–';
  if (cell.failed) return 'fails';
  if (cell.ms === undefined) return `left out (≈ ${short((cell.predicted ?? 0) / 1000)} s)`;
  const few = (cell.calls ?? 0) < 7 ? ` (${cell.calls} calls)` : '';
  return `${short(cell.ms)}${ours ? ` · ${short(cell.ms / ours)}×` : ''}${few}`;
}

/** Every made page by itself; real ones, of which there can be many, as sums and means. */
function warmTables({ warm }: Results): string[] {
  const pages = [...new Set(warm.map((c) => c.page))];
  const lists = [...new Set(warm.map((c) => c.terms))];
  return pages.map((page) => {
    const cell = (engine: string, terms: number) =>
      warm.find((c) => c.page === page && c.engine === engine && c.terms === terms);
    const rows = ENGINE_NAMES.map((engine) => [
      engine,
      ...lists.map((terms) => cellText(cell(engine, terms), cell('plainword', terms)?.ms)),
    ]);
    const found = [
      'matches found by plainword',
      ...lists.map((t) => number(cell('plainword', t)?.found ?? 0)),
    ];
    return `**${page}**\n\n${table(['ms · time over plainword’s', ...lists.map((t) => `${number(t)} terms`)], [...rows, found])}`;
  });
}

function ordinaryTable({ warm }: Results): string {
  const lists = [...new Set(warm.map((c) => c.terms))];
  const rows = ENGINE_NAMES.map((engine) => [
    engine,
    ...lists.map((terms) => {
      const values = warm
        .filter((c) => c.ordinary && c.engine === engine && c.terms === terms && c.ms !== undefined)
        .flatMap((c) => {
          const ours = warm.find((o) => o.page === c.page && o.terms === terms && o.engine === 'plainword');
          return ours?.ms ? [(c.ms as number) / ours.ms] : [];
        });
      return values.length === 0 ? '–' : `${short(geometricMean(values))}× (${values.length})`;
    }),
  ]);
  return table(['mean over ordinary pages (how many)', ...lists.map((t) => `${number(t)} terms`)], rows);
}

function drawnTables({ drawn }: Results): string[] {
  return [
    table(
      [
        'marks on a 1 MB page',
        'ranges',
        'dirty frame, ms',
        'scroll frame, ms',
        'insertData, µs',
        'remove, µs',
      ],
      drawn.rows.map((r) => [
        `${r.kind}, ${number(r.marks)}`,
        number(r.registered),
        ...[r.dirty, r.scroll, r.insert, r.remove].map(short),
      ]),
    ),
    table(
      ['hit test, µs', 'ours', 'caret alone', 'highlightsFromPoint'],
      drawn.hits.map((h) => [`${number(h.marks)} marks`, short(h.ours), short(h.caret), short(h.registry)]),
    ),
    table(
      ['reading in slices', 'longest slice, ms', 'frame gap, ms', 'time over one task'],
      drawn.sliced.map(({ page, result: r }) => [
        page,
        ...[r.longestSlice, r.frameGap, r.overhead].map(short),
      ]),
    ),
    table(
      [
        '10,000 paragraphs appended to',
        'first time, ms',
        'warm, ms',
        'over a plain scan',
        'the browser’s records alone, over it',
        'matches',
      ],
      drawn.appended.map(({ page, atOnce, result: r }) => [
        `${page}, ${atOnce ? 'all at once' : 'one by one'}`,
        ...[r.first, r.ms, r.ratio, r.records].map(short),
        number(r.found),
      ]),
    ),
  ];
}

/** @returns the text of docs/performance.md */
export function report(results: Results): string {
  const { extension } = results;
  const goals = judgeGoals(results).map((g) => [
    `${g.id}: ${g.goal}`,
    g.measured,
    g.reached === undefined ? 'not measured' : g.reached ? 'yes' : '**no**',
  ]);
  const cold = results.cold.map((c) => [
    `${c.page}, ${number(c.terms)}: ${c.engine}`,
    ...[c.build, c.first, c.second].map(short),
  ]);
  return `# Performance

Measured ${results.date}${results.quick ? ' (quick run)' : ''} in Chromium ${results.chromium}, headless. Written by \`npm run bench\`; nothing here is
typed in by hand. ${results.cores} cores; ${short(results.load)} tasks wanted one, in the mean of the 15 minutes before the end. Where that is more than there
are, milliseconds and even ratios can be off several times: JavaScript that is not yet compiled waits for the compiler's
threads, a regular expression does not.

\`npm run bench\` writes this page, \`npm run bench -- --quick\` a short one; \`--pages FOLDER\` adds all \`.html\` pages of a
folder. This run took ${short(results.minutes)} minutes. What concerns the built extension needs \`npm run build:all\` first.

All engines run in the same page: each is called for 0.3 s first, so that all code is compiled, then all in turn, the
order turned round each time; medians of 7 to 9 calls (short ones: of as many calls in a row as take 4 ms), fewer where it
says so. Where a shorter list or a smaller page lets expect over ${LIMITS[results.quick ? 'quick' : 'full'].cell / 1000} s for a first call, the cell is left out and the guess
shown. f is a walk over all text nodes with their text joined and each code unit looked at; F also classes each and
hashes each word. The pages are made of the glossary's own sentences, one in 8 with words of ours; the lists are our forms
first, then made ones of which one in a hundred stands in the text.

Not all do the same work. Plainword's time runs from the tree to candidates: it joins text across inline elements, parts
blocks, leaves out code and fields, and folds accents and hyphens; what it chooses to mark and paints comes after. The
regular expressions, mark.js and advanced-mark.js get one text node at a time and miss what an element splits; the plain
ones also what a line's end splits in the page's source, which "any space" does not; the
Aho–Corasick automata get all text as one string, in lower case, without borders. mark.js and advanced-mark.js find here,
and mark nothing.

## Goals

Means are geometric, over the ordinary pages: the made articles and all that a folder gives. G1 is against f. G3 and G4
compare finding alone. G7 is the first call; the build of the index before it is the start of G8.

${table(['goal', 'measured', 'reached'], goals)}

## Finding matches, warm

${ordinaryTable(results)}

${warmTables(results).join('\n\n')}

## The first call in a new renderer

${table(['ms', 'build', 'first call', 'second call'], cold)}

## Marks, changes, long pages

${drawnTables(results).join('\n\n')}

## The built extension

${
  extension
    ? `content-script.js has ${number(extension.bytes)} bytes (${number(extension.gzip)} with gzip). On a page of 60,000 characters without our words it takes ${short(extension.start)} ms to compile and start (a script of the same text that runs none of it and only asks for the person's choices: ${short(extension.floor)} ms) and ${short(extension.all)} ms in all; the first walk over the same text takes ${short(extension.walk)} ms. ${extension.slices.map((s) => `On ${s.page} its longest slice was ${short(s.longest)} ms, with ${s.registered} ranges registered.`).join(' ')}`
    : NOT_MEASURED
}

## The page's own speed

${speedSection(results.speed)}
`;
}
