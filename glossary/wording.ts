/** Fills the choices that an explanation leaves open: the reader's own words and the number to call. */
import type { Country } from './entry.ts';

export interface Wording {
  baby: 'baby' | 'pregnancy';
  loss: 'miscarriage' | 'pregnancy loss';
  country: Country | 'all';
}

/** Emergency numbers; checked against the health services' own pages when a release is made. */
const CALL: Record<string, string> = {
  all: '999 (UK), 911 (US and Canada), 000 (Australia), 111 (New Zealand) or 112 (EU)',
  uk: '999',
  ie: '112 or 999',
  us: '911',
  ca: '911',
  au: '000',
  nz: '111',
  eu: '112',
  who: 'your local emergency number',
};

const CHOICE = /\{(baby|loss):([^{}|]*)\|([^{}|]*)\}|\{call\}/g;

/**
 * Replaces `{baby: A | B}` (A for "baby", B for "pregnancy"), `{loss: A | B}` (A for "miscarriage", B for
 * "pregnancy loss") and `{call}` (the emergency number). Text without such marks comes back as it is.
 */
export function reword(text: string, wording: Wording): string {
  return text.replace(CHOICE, (_all, axis: string | undefined, a: string, b: string) => {
    if (axis === undefined) return CALL[wording.country] ?? CALL['all'] ?? '';
    const first = axis === 'baby' ? wording.baby === 'baby' : wording.loss === 'miscarriage';
    return (first ? a : b).trim();
  });
}

/** All combinations of the reader's words, for checks that must hold for each of them. */
export const ALL_WORDINGS: readonly Wording[] = (['baby', 'pregnancy'] as const).flatMap((baby) =>
  (['miscarriage', 'pregnancy loss'] as const).map((loss) => ({ baby, loss, country: 'all' as const })),
);
