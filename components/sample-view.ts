/** An entry with every part, for tests. Not part of the glossary. */
import type { EntryView } from '../glossary/present.ts';

export const sampleView: EntryView = {
  id: 'missed-miscarriage',
  term: 'Missed miscarriage',
  say: 'mist MIS-ka-rij',
  subject: 'types-of-loss',
  short:
    'Your baby has died or stopped growing, but your body has not yet started to miscarry. Often there is no bleeding or pain, so people find out at a scan.',
  more: 'About 1 in 100 pregnancies ends this way. It can be found at the first scan, weeks after it happened. There is usually time to think about what you would like to happen next.',
  kindness:
    'You did not miss anything. "Missed" only means that the body gave no sign. Nothing you did or did not do caused this.',
  help: 'Get help now for very heavy bleeding (more than 2 pads an hour), fever, or pain that tablets do not ease. In an emergency, call 999.',
  also: ['delayed miscarriage', 'early embryonic demise'],
  older: ['missed abortion', 'blighted ovum'],
  outdated: 'Older articles often say that you must have an operation. Today you can usually choose.',
  differs: [
    { country: 'UK', text: 'Called a miscarriage up to 24 weeks of pregnancy.' },
    { country: 'US', text: 'Called a miscarriage up to 20 weeks of pregnancy.' },
  ],
  ask: ['What are my choices, and how long can I take to decide?', 'Who can I call at night?'],
  see: [
    { id: 'incomplete-miscarriage', term: 'Incomplete miscarriage' },
    { id: 'expectant-management', term: 'Waiting (expectant management)' },
    { id: 'scan', term: 'Scan' },
  ],
  sources: [
    {
      name: 'NICE guideline NG126: Ectopic pregnancy and miscarriage',
      url: 'https://www.nice.org.uk/guidance/ng126',
      seen: '2026-11-22',
    },
    { name: 'Explained by us', seen: '2026-11-22' },
  ],
  updated: '2026-11-22',
  reviewed: null,
};

/** A short one, as most are. */
export const shortView: EntryView = {
  ...sampleView,
  id: 'scan',
  term: 'Scan',
  say: undefined,
  short: 'A picture of the inside of the body, made with sound that nobody can hear. It does not hurt.',
  kindness: undefined,
  help: undefined,
  see: [{ id: 'missed-miscarriage', term: 'Missed miscarriage' }],
};
