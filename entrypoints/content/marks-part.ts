/**
 * What the two scripts of a frame say to each other. The first reads every frame of every page, so that it carries only
 * this contract; the second chooses, draws and explains, and is injected where there is something to explain.
 */
import type { PageWord } from '../../platform/messages.ts';
import type { Settings } from '../../platform/settings.ts';
import type { PageScan } from './page/scan.ts';

/** Where the second script hands itself over: on the isolated world's global, which the page cannot see. */
const MARKS_KEY = 'plainwordMarks';

export interface MarksOptions {
  scan: PageScan;
  /** Ends everything and leaves nothing behind. */
  signal: AbortSignal;
  /** Key in the registry of highlights; the style of the marks goes by it. */
  highlight: string;
  /** The choices as they are now. */
  settings(): Settings;
  /** Whether the marks are hidden until asked again. */
  hidden(): boolean;
  /** Called when the extension was updated or removed: the marks must vanish quietly. */
  orphaned(): void;
}

export interface MarksPart {
  /** What is known of the page changed: marks are chosen anew, soon. */
  changed(): void;
  /** The person chose otherwise, and the page stays marked. */
  use(): void;
  /** The marks were hidden, or are to be shown again. */
  hide(): void;
  /** The marked words, one of each entry, in reading order. */
  words(): PageWord[];
  /** Scrolls to a word, opens its card and puts the focus in. */
  jump(word: number): void;
  /** The same for the next or the previous word. */
  step(by: 1 | -1): void;
  /** In the build for end-to-end tests. */
  seam?(): MarksSeam;
}

/** What it knows of itself. */
export interface MarksSeam {
  settled: boolean;
  registered: number;
  chose: { longest: number; total: number };
  at(x: number, y: number): number | null;
  choose(): void;
}

export type StartMarks = (options: MarksOptions) => MarksPart;

interface MarksGlobal {
  [MARKS_KEY]?: (start: StartMarks) => void;
}

/** For the second script: hands it over to the first. */
export function handOver(start: StartMarks): void {
  (globalThis as MarksGlobal)[MARKS_KEY]?.(start);
}

/**
 * Fetches the second script into this frame. Rejects where nobody answers.
 * @param inject asks the background for it
 * @returns null where it did not come: the background has said why
 */
export async function fetchMarks(inject: () => Promise<unknown>): Promise<StartMarks | null> {
  const { promise, resolve, reject } = Promise.withResolvers<StartMarks | null>();
  (globalThis as MarksGlobal)[MARKS_KEY] = resolve;
  // The script runs before the background answers; after that it will not come any more.
  inject().then(() => resolve(null), reject);
  return promise;
}
