/** What a person can choose. Only choices are stored, never defaults, pages, words or lookups. */
import * as v from 'valibot';
import { lazily } from './lazily.ts';

/** Written out: having the schema make them would cost a millisecond in every frame. */
const CHOSEN_NOTHING = {
  on: true,
  marking: 'always',
  offSites: [] as string[],
  badge: true,
  everyMention: false,
  pace: 'normal',
  baby: 'baby',
  loss: 'miscarriage',
  country: 'all',
} as const;

export const settingsSchema = lazily(() => {
  const host = v.pipe(v.string(), v.maxLength(253), v.regex(/^[^\s/]+$/));
  return v.object({
    /** Marks words at all. */
    on: v.optional(v.boolean(), CHOSEN_NOTHING.on),
    /** Marks words by itself, or only on pages where the person asks for it (popup or key). */
    marking: v.optional(v.picklist(['always', 'ask']), CHOSEN_NOTHING.marking),
    /** Hosts that the person switched off; a host covers its subdomains. */
    offSites: v.optional(v.array(host), CHOSEN_NOTHING.offSites),
    /** The number of words on the toolbar icon. */
    badge: v.optional(v.boolean(), CHOSEN_NOTHING.badge),
    /** Mark every mention instead of the first one in each section. */
    everyMention: v.optional(v.boolean(), CHOSEN_NOTHING.everyMention),
    /** How soon the card opens under a resting pointer; `ask` opens it on click or key only. */
    pace: v.optional(v.picklist(['quick', 'normal', 'slow', 'ask']), CHOSEN_NOTHING.pace),
    /** Which word the explanations use. */
    baby: v.optional(v.picklist(['baby', 'pregnancy']), CHOSEN_NOTHING.baby),
    loss: v.optional(v.picklist(['miscarriage', 'pregnancy loss']), CHOSEN_NOTHING.loss),
    /** Whose emergency numbers and definitions; `all` shows every country's. */
    country: v.optional(
      v.picklist(['all', 'uk', 'us', 'ie', 'ca', 'au', 'nz', 'eu']),
      CHOSEN_NOTHING.country,
    ),
  });
});

export type Settings = v.InferOutput<ReturnType<typeof settingsSchema>>;

/** The settings of somebody who has chosen nothing. */
export const DEFAULTS: Settings = CHOSEN_NOTHING;
