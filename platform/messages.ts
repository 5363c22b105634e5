/** Typed messages between content script, background and extension pages: plain data. */
import type { EntryView } from '../glossary/present.ts';
import { browser } from './browser.ts';
import type { Request } from './request-schema.ts';

export interface Replies {
  entries: EntryView[];
  'load-marks': boolean;
  'words-changed': null;
  'open-glossary': null;
  'tab-site': string | null;
  'take-query': string | null;
}

/** To the content script of one frame. */
export type Order =
  /** Scrolls to a word of this page, opens its card and puts the focus in. */
  | { type: 'jump'; word: number }
  /** To the next or the previous word. */
  | { type: 'step'; by: 1 | -1 }
  /** Hides every mark until asked again; or shows them again. */
  | { type: 'toggle-marks' };

/** All marked mentions of one entry in a frame: a long page has tens of thousands of them, and a few dozen entries. */
export interface PageWord {
  /** Entry id. */
  id: string;
  /** How the page writes it at the first mention. */
  text: string;
  /** Number by which `jump` finds the first mention again, in its frame. */
  word: number;
  /** Number of mentions. */
  count: number;
}

/** What a frame says of itself when the popup, the badge or a key asks. */
export interface FrameReport {
  /** In reading order of the first mentions. */
  words: PageWord[];
  focused: boolean;
  /** Marks are hidden until asked again. */
  hidden: boolean;
}

/** Where a frame's script offers its report: on its isolated world's global, which no page can read. */
export interface ReportingGlobal {
  plainwordReport?: () => FrameReport;
}

function orderIn({ type, word, by }: Record<string, unknown>): Order | null {
  if (type === 'jump' && Number.isInteger(word)) return { type, word: word as number };
  if (type === 'step' && (by === 1 || by === -1)) return { type, by };
  return type === 'toggle-marks' ? { type } : null;
}

/**
 * By hand, since every frame of every page compiles it (settings.ts).
 * @returns the order, or null where the message is not ours: also where it holds anything more
 */
export function parseOrder(message: unknown): Order | null {
  const fields = Object(message) as Record<string, unknown>;
  const order = orderIn(fields);
  return order && Object.keys(order).length === Object.keys(fields).length ? order : null;
}

/** Asks the background. Rejects when there is none any more (the extension was updated or removed). */
export async function ask<T extends Request['type']>(
  request: Extract<Request, { type: T }>,
): Promise<Replies[T]> {
  return (await browser.runtime.sendMessage(request)) as Replies[T];
}

/** The same for what may be asked twice: the browser can stop the worker before it answers, and starts it anew. */
export const insist: typeof ask = (request) => ask(request).catch(() => ask(request));

/** Tells the content script of one frame. */
export async function order(tabId: number, frameId: number, message: Order): Promise<void> {
  await browser.tabs.sendMessage(tabId, message, { frameId });
}
