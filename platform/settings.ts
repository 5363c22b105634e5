/** What a person can choose. Only choices are stored, never defaults, pages, words or lookups. */
import * as v from 'valibot';

const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/]+$/));

export const SettingsSchema = v.object({
  /** Marks words at all. */
  on: v.optional(v.boolean(), true),
  /** Marks words by itself, or only on pages where the person asks for it (popup or key). */
  marking: v.optional(v.picklist(['always', 'ask']), 'always'),
  /** Hosts that the person switched off; a host covers its subdomains. */
  offSites: v.optional(v.array(host), []),
  /** The number of words on the toolbar icon. */
  badge: v.optional(v.boolean(), true),
  /** Mark every mention instead of the first one in each section. */
  everyMention: v.optional(v.boolean(), false),
  /** How soon the card opens under a resting pointer; `ask` opens it on click or key only. */
  pace: v.optional(v.picklist(['quick', 'normal', 'slow', 'ask']), 'normal'),
  /** Which word the explanations use. */
  baby: v.optional(v.picklist(['baby', 'pregnancy']), 'baby'),
  loss: v.optional(v.picklist(['miscarriage', 'pregnancy loss']), 'miscarriage'),
  /** Whose emergency numbers and definitions; `all` shows every country's. */
  country: v.optional(v.picklist(['all', 'uk', 'us', 'ie', 'ca', 'au', 'nz', 'eu']), 'all'),
});

export type Settings = v.InferOutput<typeof SettingsSchema>;

/** Shared by every test and start: the settings of somebody who has chosen nothing. */
export const DEFAULTS: Settings = v.parse(SettingsSchema, {});
