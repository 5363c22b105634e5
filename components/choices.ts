/** The named answers of the options page, in the person's words. */
import type { Settings } from '../platform/settings.ts';
import type { Answer } from './ChoiceGroup.tsx';

export const MARKING: readonly Answer<Settings['marking']>[] = [
  { value: 'always', label: 'On every page' },
  {
    value: 'ask',
    label: 'Only when I ask',
    detail: 'With the toolbar button or the key, page by page. Until then the page is not even read.',
  },
];

export const PACES: readonly Answer<Settings['pace']>[] = [
  { value: 'quick', label: 'Quickly' },
  { value: 'normal', label: 'After a short rest on the word' },
  { value: 'slow', label: 'Slowly', detail: 'For an unsteady hand, or if cards get in your way.' },
  { value: 'ask', label: 'Only when I click, tap or use the keyboard' },
];

export const MENTIONS: readonly Answer<'first' | 'every'>[] = [
  { value: 'first', label: 'The first time in each section' },
  { value: 'every', label: 'Every time' },
];

export const BABY: readonly Answer<Settings['baby']>[] = [
  { value: 'baby', label: 'Your baby', detail: '“Your baby may still be doing well.”' },
  { value: 'pregnancy', label: 'The pregnancy', detail: '“The pregnancy may still be doing well.”' },
];

export const LOSS: readonly Answer<Settings['loss']>[] = [
  { value: 'miscarriage', label: 'Miscarriage' },
  { value: 'pregnancy loss', label: 'Pregnancy loss' },
];

export const COUNTRY: readonly Answer<Settings['country']>[] = [
  { value: 'all', label: 'Show all countries' },
  { value: 'au', label: 'Australia' },
  { value: 'ca', label: 'Canada' },
  { value: 'eu', label: 'Europe' },
  { value: 'ie', label: 'Ireland' },
  { value: 'nz', label: 'New Zealand' },
  { value: 'uk', label: 'United Kingdom' },
  { value: 'us', label: 'United States' },
];
