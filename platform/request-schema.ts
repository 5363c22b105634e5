/**
 * What can be asked of the background; a message that is none of these is not ours and is left alone. A file of its own:
 * the content script must not carry the library.
 */
import * as v from 'valibot';

const idsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.maxLength(1000));

/** To the background. */
const requestSchema = v.variant('type', [
  /** Entries by id, reworded to the reader's choices. */
  v.strictObject({ type: v.literal('entries'), ids: idsSchema }),
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

export type Request = v.InferOutput<typeof requestSchema>;

/** @returns the request, or null where the message is not ours */
export function parseRequest(message: unknown): Request | null {
  const parsed = v.safeParse(requestSchema, message);
  return parsed.success ? parsed.output : null;
}
