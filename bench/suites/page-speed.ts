/** The page's own speed, with the built extension in the browser and without: the same pages, visited in pairs. */
import { existsSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { startChromium, workerOf } from '../../scripts/chromium.ts';
import { bundle, servePages } from '../browser.ts';
import { articleOf, draftOf, tableOf } from '../corpus/pages.ts';
import type { Sentences } from '../corpus/sentences.ts';
import { compare } from './compare.ts';
import { FIGURES, type PageSpeed, type SpeedRow } from './figures.ts';
import { type Figures, read, write } from './visit.ts';

/** What readers get. */
const BUILD = 'chrome-mv3';
/** Enough for an interval of 99 %; see compare.ts. */
const PAIRS = { full: 15, quick: 8 };
const VIEWPORT = { width: 900, height: 600 };

interface Visited {
  name: string;
  html: string;
  /** With the extension, words are marked on it. */
  marked: boolean;
  visit(context: BrowserContext, address: string): Promise<Figures>;
}

function pagesFor(sentences: Sentences, quick: boolean, editor: string): Visited[] {
  const article = {
    name: 'article on the subject',
    html: articleOf(60_000, sentences),
    marked: true,
    visit: read,
  };
  const writing: Visited = {
    name: 'page to write in',
    html: draftOf(60_000, sentences),
    marked: true,
    visit: (context, address) => write(context, address, editor),
  };
  if (quick) return [article, writing];
  return [
    article,
    {
      name: 'article without our words',
      html: articleOf(60_000, sentences, false),
      marked: false,
      visit: read,
    },
    { name: '1 MB', html: articleOf(1_000_000, sentences), marked: true, visit: read },
    { name: '100 k nodes', html: tableOf(100_000, sentences), marked: true, visit: read },
    writing,
  ];
}

/** @returns undefined where the extension was not built */
export async function measurePageSpeed(
  sentences: Sentences,
  quick: boolean,
  tell: (line: string) => void,
): Promise<PageSpeed | undefined> {
  if (!existsSync(`.output/${BUILD}/manifest.json`)) return undefined;
  const pairs = quick ? PAIRS.quick : PAIRS.full;
  const editor = await bundle('editor');
  const server = await servePages();
  const options = { headless: true, context: { viewport: VIEWPORT } };
  const bare = await startChromium(undefined, options);
  const ours = await startChromium(BUILD, options);
  try {
    await workerOf(ours.context);
    const rows: SpeedRow[] = [];
    for (const { name, html, marked, visit } of pagesFor(sentences, quick, editor)) {
      const taken: { without: Figures; with: Figures }[] = [];
      // One pair more, as a rehearsal.
      for (let i = 0; i <= pairs; i++) {
        tell(`page speed: ${name}, ${i === 0 ? 'rehearsal' : `pair ${i}`}`);
        const pair = { without: {} as Figures, with: {} as Figures };
        for (const side of i % 2 ? (['without', 'with'] as const) : (['with', 'without'] as const)) {
          const { context } = side === 'with' ? ours : bare;
          pair[side] = await visit(context, server.address(html));
          const has = (pair[side]['highlights'] as number) > 0;
          if (has !== (marked && side === 'with'))
            throw new Error(
              `${name}, ${side}: ${has ? 'marked' : 'nothing marked'}, so nothing is compared.`,
            );
        }
        if (i > 0) taken.push(pair);
      }
      for (const figure of Object.keys(FIGURES)) {
        if (taken[0]?.with[figure] === undefined) continue;
        const side = (which: 'without' | 'with') => taken.map((pair) => pair[which][figure] as number);
        rows.push({ page: name, figure, ...compare(side('without'), side('with')) });
      }
    }
    return { pairs, rows };
  } finally {
    await ours.close();
    await bare.close();
    await server.close();
  }
}
