/** The section on the page's own speed: every figure with its noise, and a verdict that follows from both. */
import { number, table } from './markdown.ts';
import { short } from './stats.ts';
import { verdict } from './suites/compare.ts';
import { FIGURES, type Figure, type PageSpeed, type SpeedRow } from './suites/figures.ts';

const signed = (value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${short(Math.abs(value))}`;

function judged(row: SpeedRow, { unit, taken }: Figure): string {
  const side = verdict(row);
  if (side === 0) return 'no measurable difference';
  const words = unit === 'ms' && !taken ? ['faster', 'slower'] : ['less', 'more'];
  return `**${words[side > 0 ? 1 : 0]} by ${short(Math.abs(row.difference))}${unit && ` ${unit}`}**`;
}

function pageTable(page: string, rows: readonly SpeedRow[]): string {
  const lines = rows.map((row) => {
    const figure = FIGURES[row.figure] as Figure;
    return [
      figure.unit ? `${figure.label}, ${figure.unit}` : figure.label,
      ...[row.without, row.with, row.noise].map(short),
      `${signed(row.difference)} (${signed(row.low)} to ${signed(row.high)})`,
      judged(row, figure),
    ];
  });
  const head = ['', 'without', 'with', 'noise', 'difference (its 99 % interval)', 'verdict'];
  return `**${page}**\n\n${table(head, lines)}`;
}

/** Instead of what concerns the built extension. */
export const NOT_MEASURED = 'Not measured in this run: there was no build, or measuring it failed.';

/** What the extension takes, in one line a page. */
const takenLine = (page: string, rows: readonly SpeedRow[]): string =>
  `${page}: ${rows
    .filter((row) => FIGURES[row.figure]?.taken)
    .map((row) => {
      const { label, unit } = FIGURES[row.figure] as Figure;
      return `${label} ${signed(row.difference)} ${unit}`;
    })
    .join(', ')}`;

export function speedSection(speed: PageSpeed | undefined): string {
  if (!speed) return NOT_MEASURED;
  const pages = [...new Set(speed.rows.map((row) => row.page))];
  const of = (page: string) => speed.rows.filter((row) => row.page === page);
  const felt = speed.rows.filter((row) => !FIGURES[row.figure]?.taken);
  const count = (side: -1 | 0 | 1) => felt.filter((row) => verdict(row) === side).length;
  return `Two browsers run side by side, one with the extension as readers get it, one without any. Each page is visited
${number(speed.pairs)} times in each, in pairs whose order is turned round, always in a fresh tab; a first pair is thrown away. Blocking time is
the part over 50 ms of each task from the first paint until the main thread rests. The wheel turns by real input and so
do the keys; key to frame is from the key's own time stamp to the end of the frame that shows it, in fields that hold
60,000 characters on the subject. Memory is read after a collection of garbage.

A difference is the median over pairs. Its interval is that of the sign test at 99 %, since so many are looked at; where
it holds zero there is no measurable difference. Noise is how far apart two visits in a row without the extension are,
in the median.

**Of ${felt.length} figures ${count(0)} show no measurable difference, ${count(1)} ${count(1) === 1 ? 'is' : 'are'} worse with the extension and ${count(-1)} better.** What it takes, in the median of pairs:

${pages
  .filter((page) => of(page).some((row) => FIGURES[row.figure]?.taken))
  .map((page) => `- ${takenLine(page, of(page))}`)
  .join('\n')}

${pages.map((page) => pageTable(page, of(page))).join('\n\n')}`;
}
