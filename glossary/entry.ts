/** The shape of one glossary entry file, `glossary/entries/<language>/<id>.yaml`. The file's name is its id. */
import * as v from 'valibot';

/** Subjects in the order in which the glossary page shows them. */
export const SUBJECTS = [
  'types-of-loss',
  'signs',
  'tests-and-scans',
  'treatment',
  'medicines',
  'causes-and-conditions',
  'body',
  'pregnancy-stages',
  'labour-and-birth',
  'fertility',
  'care-and-support',
  'abbreviations-and-units',
] as const;

/** Countries whose facts may differ; `who` is the international definition. */
export const COUNTRIES = ['uk', 'us', 'ie', 'ca', 'au', 'nz', 'eu', 'who'] as const;

export type Subject = (typeof SUBJECTS)[number];
export type Country = (typeof COUNTRIES)[number];

const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(1500, 'is too long'),
);
const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(80, 'is too long'),
);
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-22'));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'must be an id: small letters, digits and hyphens'));
const words = v.pipe(v.array(name), v.minLength(1, 'must name at least one word'));

/**
 * How sure a surface form is:
 * `anywhere` it has no other meaning; `page` it counts only where the page is on the subject;
 * `sentence` it needs one of its `near` words close by, unless such a page names the concept plainly;
 * `strict` it needs one of them on any page, since everyone uses the word in other senses too;
 * `search` it is never marked: a word that everybody knows, for the search only.
 */
const SPOTS = ['anywhere', 'page', 'sentence', 'strict', 'search'] as const;

const formFields = {
  text: name,
  spot: v.optional(v.picklist(SPOTS), 'anywhere'),
  /** Starts of words, one of which must stand within 30 words in the same block. */
  near: v.optional(words),
  /** Starts of words or phrases that forbid the form when close by. */
  not: v.optional(words),
  /** Capitals as written here ("EP" is not "ep"). */
  exact: v.optional(v.boolean(), false),
  /** An older or hurtful name: the card leads with the kindness note. */
  harsh: v.optional(v.boolean(), false),
};

const longForm = v.pipe(
  v.strictObject(formFields),
  v.check(
    (f) => (f.spot !== 'sentence' && f.spot !== 'strict') || f.near !== undefined,
    'a form with `spot: sentence` or `spot: strict` needs `near` words',
  ),
);

/** A plain string is short for a form that counts anywhere. */
const form = v.union([
  v.pipe(
    name,
    v.transform((t) => ({ text: t, spot: 'anywhere' as const, exact: false, harsh: false })),
  ),
  longForm,
]);

export const EntrySchema = v.strictObject({
  /** The name by which we call it: the kind, current one. */
  term: name,
  /** How it sounds, respelled: "an-em-bree-ON-ik". */
  say: v.optional(name),
  subject: v.picklist(SUBJECTS),
  forms: v.pipe(v.array(form), v.minLength(1, 'must have at least one form')),
  /** Phrases that contain one of the forms and mean something else: "miscarriage of justice". */
  lookalikes: v.optional(words),
  /** The card: 2 to 4 plain sentences. */
  short: text,
  more: v.optional(text),
  /** For a term that hurts: what it does not mean about the reader. */
  kindness: v.optional(text),
  /** When to get help; `{call}` stands for the emergency number. */
  help: v.optional(text),
  /** What doctors also call it. */
  also: v.optional(words),
  /** Older or harsher names. */
  older: v.optional(words),
  /** What older articles say, and how it stands today. */
  outdated: v.optional(text),
  /** Where countries differ. */
  differs: v.optional(v.strictObject(v.entriesFromList(COUNTRIES, v.optional(text)))),
  /** Questions that the reader may want to ask. */
  ask: v.optional(v.array(text)),
  /** Ids of related entries. */
  see: v.optional(v.array(id), []),
  /** Keys of glossary/sources.yaml. */
  sources: v.pipe(v.array(name), v.minLength(1, 'must name a source')),
  updated: day,
  /** Who checked it and when; null until a clinician has. */
  reviewed: v.nullable(v.strictObject({ by: name, on: day })),
});

/** Kinds of source, strongest first (docs/editorial.md, part 3); `own` is our own explanation of a word. */
export const SOURCE_KINDS = [
  'national',
  'hospital',
  'study',
  'charity',
  'reference',
  'other',
  'own',
] as const;

const address = v.pipe(v.string(), v.url('must be a full address'));

export const SourceSchema = v.strictObject({
  name: text,
  kind: v.picklist(SOURCE_KINDS),
  /** Where its publisher keeps it. Absent where the source is our own explanation of a word. */
  url: v.optional(address),
  /** The copy or report that was read, where the publisher's own page could not be. */
  read: v.optional(address),
  /** When the source itself was published or last changed, as far as known. */
  published: v.optional(name),
  /** The day on which we looked at it. */
  seen: day,
});

export type EntryFile = v.InferOutput<typeof EntrySchema>;
/** How one surface form is spotted; see `formFields`. */
export interface Form {
  text: string;
  spot: (typeof SPOTS)[number];
  near?: string[] | undefined;
  not?: string[] | undefined;
  exact: boolean;
  harsh: boolean;
}
export type Source = v.InferOutput<typeof SourceSchema>;
/** What a reader sees of a source; the rest is for those who check it. */
export type ShownSource = Omit<Source, 'kind' | 'read'>;
export type Entry = Omit<EntryFile, 'forms'> & { id: string; forms: Form[] };
