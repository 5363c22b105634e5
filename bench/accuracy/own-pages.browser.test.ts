import { ids, index as packed } from 'virtual:glossary/index';
import { describe, expect, test } from 'vitest';
import { PageScan } from '../../entrypoints/content/page/scan.ts';
import { finish } from '../../entrypoints/content/page/scan-queue.ts';
import { chooseMatches } from '../../entrypoints/marks/choose/select.ts';
import { PageSubject } from '../../entrypoints/marks/choose/subject.ts';
import { lazyIndex } from '../../glossary/match/index-view.ts';
import { readLabels } from './pages/read-labels.ts';
import { type MarkSpan, type PageScore, scorePage } from './score-page.ts';

const PAGES = import.meta.glob<string>('./{pages,pages-2}/*/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** @returns the pages of one folder, such as `pages/subject`, by file name */
const folder = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(PAGES).flatMap(([name, html]) =>
      name.startsWith(`./${path}/`) ? [[name.slice(path.length + 3), html] as const] : [],
    ),
  );

const index = lazyIndex(packed);

/** Reads a page as the content script does, every mention marked. */
function marksOf(): MarkSpan[] {
  const ending = new AbortController();
  const scan = new PageScan({
    index,
    signal: ending.signal,
    changed() {},
    failed(error) {
      throw error;
    },
  });
  scan.start();
  scan.finish();
  ending.abort();
  const blocks = scan.list.all;
  finish(chooseMatches(blocks, new PageSubject(), scan.conceptsOfTitle()));
  return blocks.flatMap((block) =>
    block.matches.flatMap((match) => {
      const at = block.boundary(match);
      if (!at) return [];
      return [
        {
          start: [at.startContainer as Text, at.startOffset],
          end: [at.endContainer as Text, at.endOffset],
          text: block.textOf(match),
          id: ids[match.entry] as string,
        } satisfies MarkSpan,
      ];
    }),
  );
}

function score(html: string): PageScore {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.title = parsed.title;
  document.body.replaceChildren(...parsed.body.childNodes);
  const result = scorePage(readLabels(document.body), marksOf());
  document.body.replaceChildren();
  return result;
}

type Sum = Record<'core' | 'useful' | 'optional' | 'right', [number, number]>;

function sum(scores: readonly PageScore[]): Sum {
  const total: Sum = { core: [0, 0], useful: [0, 0], optional: [0, 0], right: [0, 0] };
  for (const s of scores) {
    for (const key of ['core', 'useful', 'optional', 'right'] as const) {
      total[key][0] += s[key][0];
      total[key][1] += s[key][1];
    }
  }
  return total;
}

const part = ([a, b]: [number, number]): number => (b === 0 ? 1 : a / b);
const tell = (pages: Record<string, string>, list: (s: PageScore) => string[]): string =>
  Object.entries(pages)
    .map(([name, html]) => [name, list(score(html))] as const)
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `${name}\n  ${lines.join('\n  ')}`)
    .join('\n');

/**
 * The bounds of a set are what was reached (docs/accuracy.md), less a little: a change that falls below them loses
 * readers' words. Both sets were written without a look at the rules; nothing was ever tuned to the second one.
 */
const SETS = [
  { set: 'pages', core: 0.79, useful: 0.73, right: 0.93, marks: 31 },
  { set: 'pages-2', core: 0.72, useful: 0.775, right: 0.95, marks: 14 },
];

describe.each(SETS)('$set', ({ set, ...bounds }) => {
  test('pages on the subject: the words are found, and what is marked is meant', () => {
    const pages = folder(`${set}/subject`);
    const total = sum(Object.values(pages).map(score));
    console.log(set, JSON.stringify(total));
    if (import.meta.env['VITE_TELL'])
      console.log(tell(pages, (s) => [...s.missed, ...s.wrong.map((w) => `WRONG ${w}`)]));
    expect(part(total.core)).toBeGreaterThan(bounds.core);
    expect(part(total.useful)).toBeGreaterThan(bounds.useful);
    expect(part(total.right)).toBeGreaterThan(bounds.right);
  });

  test('pages on something else stay as they are', () => {
    const pages = folder(`${set}/other`);
    const scores = Object.values(pages).map(score);
    const marks = scores.reduce((n, s) => n + s.right[1], 0);
    console.log(
      `${set}: ${marks} marks on ${scores.length} pages, ${scores.filter((s) => s.right[1] === 0).length} clean`,
    );
    if (import.meta.env['VITE_TELL']) console.log(tell(pages, (s) => s.wrong));
    expect(scores.length).toBeGreaterThan(0);
    expect(marks).toBeLessThanOrEqual(bounds.marks);
  });
});
