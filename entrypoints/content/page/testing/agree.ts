/** What must hold of every page and every change to it: the property of the fuzzer and of its short run. */
import type { IndexView } from '../../../../glossary/match/index-view.ts';
import { limitSlices } from '../collect.ts';
import { isEditable, kindOf, SKIPPED } from '../elements.ts';
import { PageScan } from '../scan.ts';
import { apply, type Change, show } from './trees.ts';

interface Watched {
  scan: PageScan;
  errors: unknown[];
  end(): void;
}

/** Begins to read the page, and keeps what went wrong. */
export function start(index: () => IndexView): Watched {
  const ending = new AbortController();
  const errors: unknown[] = [];
  const failed = (error: unknown) => errors.push(error);
  const scan = new PageScan({ index, signal: ending.signal, changed() {}, failed });
  scan.start();
  return { scan, errors, end: () => ending.abort() };
}

/** The page as text, shadow roots included. */
function markup(node: Node): string {
  const own = node instanceof Element ? `<${node.localName}>` : (node.nodeValue ?? '');
  const root = node instanceof Element && node.shadowRoot ? `#${markup(node.shadowRoot)}#` : '';
  return `${own}${root}[${[...node.childNodes].map(markup).join('|')}]`;
}

/** Everything that may be marked, and the headings by which sections begin, as lines that name the very nodes. */
function candidates({ scan }: Watched, number: (node: Node) => number): string[] {
  return scan.list.all.flatMap((block) => {
    const lines = block.candidates.map((c) => {
      const at = block.boundary(c);
      if (!at) return `${c.entry} lost`;
      const { startContainer: a, startOffset, endContainer: b, endOffset } = at;
      return `${c.entry} ${number(a)}:${startOffset} ${number(b)}:${endOffset} ${block.textOf(c)}`;
    });
    return block.heading ? [`heading ${number(block.firstNode)}`, ...lines] : lines;
  });
}

/** Why a text may hold no mark; null where it may. A shadow root is a text of its own, wherever its host stands. */
function ineligible(text: Node): string | null {
  if (!text.isConnected) return 'not in the page';
  for (let n = text.parentElement; n; n = n.parentElement) {
    if (kindOf(n.localName) === SKIPPED) return `in ${n.localName}`;
    if (isEditable(n)) return 'editable';
  }
  return null;
}

/** Scrolls so far that what stands in the middle of an element is at the top of the screen, and read first. */
function scrollInto(element: HTMLElement): void {
  element.style.padding = '100vh 0';
  scrollTo(0, innerHeight + element.offsetHeight / 2 - innerHeight);
}

/** Makes one change. It can come when those before are read, wait to be read, or are being read. */
export function makeWhileRead(c: Change, scan: PageScan): void {
  apply(c);
  if (c.at % 3 === 0) scan.finish();
  else if (c.at % 3 === 1) scan.gather();
  for (let steps = c.to % 5; steps > 0; steps--) scan.queue.step();
}

export interface Outcome {
  marks: number;
}

/**
 * Shows a page, lets it change, and compares.
 * @throws where something does not hold
 */
export function checkCase(
  index: () => IndexView,
  trees: readonly string[],
  changes: readonly Change[],
): Outcome {
  show(trees);
  limitSlices(changes.length % 2 ? 1 : undefined);
  if (trees.length % 4 === 2) scrollInto(document.body);
  const live = start(index);
  // A page can change before it was read.
  if (trees.length % 2) live.scan.finish();
  try {
    for (const c of changes) makeWhileRead(c, live.scan);
    const before = markup(document.body);
    live.scan.finish();
    scrollTo(0, 0);
    const fresh = start(index);
    fresh.scan.finish();
    fresh.end();
    if (markup(document.body) !== before) throw new Error('the page was changed');
    const [error] = [...live.errors, ...fresh.errors];
    if (error) throw error;

    const numbers = new Map<Node, number>();
    const number = (node: Node): number => {
      const known = numbers.get(node) ?? numbers.size;
      numbers.set(node, known);
      return known;
    };
    const wanted = candidates(fresh, number);
    const kept = candidates(live, number);
    if (kept.join('\n') !== wanted.join('\n'))
      throw new Error(`kept:\n${kept.join('\n')}\nfresh:\n${wanted.join('\n')}\nin ${before}`);
    for (const block of live.scan.list.all) {
      for (const { node } of block.candidates.length > 0 ? block.segments : []) {
        const why = ineligible(node);
        if (why) throw new Error(`marked, but ${why}: ${node.data} in ${before}`);
      }
    }
    return { marks: kept.filter((line) => !line.startsWith('heading')).length };
  } finally {
    live.end();
  }
}
