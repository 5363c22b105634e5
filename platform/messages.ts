/**
 * Typed messages between content script, background and extension pages. Requests and replies are plain data; a
 * message that is not one of these is not ours and is left alone.
 */
import * as v from 'valibot';
import type { EntryView } from '../glossary/present.ts';
import { browser } from './browser.ts';
import { lazily } from './lazily.ts';

/** To the background. */
const requestSchema = lazily(() => {
  const ids = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000));
  return v.variant('type', [
    /** Entries by id, reworded to the reader's choices. */
    v.strictObject({ type: v.literal('entries'), ids }),
    /** Loads the script and the style of the marks into the frame that asks. */
    v.strictObject({
      type: v.literal('load-marks'),
      highlight: v.pipe(v.string(), v.regex(/^[a-z0-9]{4,16}$/)),
    }),
    /** The words of the asking frame changed: the badge is counted anew. */
    v.strictObject({ type: v.literal('words-changed') }),
    /** Opens the glossary page at an entry. */
    v.strictObject({ type: v.literal('open-glossary'), id: v.pipe(v.string(), v.maxLength(80)) }),
    /** The site of the tab that the asking frame is in. */
    v.strictObject({ type: v.literal('tab-site') }),
    /** The selection that a search page was opened for; it is handed over once. */
    v.strictObject({ type: v.literal('take-query') }),
  ]);
});

export type Request = v.InferOutput<ReturnType<typeof requestSchema>>;

export interface Replies {
  entries: EntryView[];
  'load-marks': boolean;
  'words-changed': null;
  'open-glossary': null;
  'tab-site': string | null;
  'take-query': string | null;
}

/** To the content script of one frame. */
const orderSchema = lazily(() =>
  v.variant('type', [
    /** Scrolls to a word of this page, opens its card and puts the focus in. */
    v.strictObject({ type: v.literal('jump'), word: v.number() }),
    /** To the next or the previous word. */
    v.strictObject({ type: v.literal('step'), by: v.picklist([1, -1]) }),
    /** Hides every mark until asked again; or shows them again. */
    v.strictObject({ type: v.literal('toggle-marks') }),
  ]),
);

export type Order = v.InferOutput<ReturnType<typeof orderSchema>>;

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

/** @returns the request, or null where the message is not ours */
export function parseRequest(message: unknown): Request | null {
  const parsed = v.safeParse(requestSchema(), message);
  return parsed.success ? parsed.output : null;
}

/** @returns the order, or null where the message is not ours */
export function parseOrder(message: unknown): Order | null {
  const parsed = v.safeParse(orderSchema(), message);
  return parsed.success ? parsed.output : null;
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
