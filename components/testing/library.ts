/** For browser tests: a library of four entries that know each other. */
import { createLibrary } from '../../glossary/library.ts';
import { stored } from '../../glossary/testing/stored.ts';
import type { Wording } from '../../glossary/wording.ts';

export const WORDING: Wording = { baby: 'baby', loss: 'miscarriage', country: 'uk' };

export const library = createLibrary([
  stored({
    id: 'cerclage',
    term: 'Cervical stitch (cerclage)',
    subject: 'treatment',
    short: 'A stitch that keeps the cervix closed.',
    see: ['cervix'],
  }),
  stored({
    id: 'cervix',
    term: 'Cervix',
    subject: 'body',
    short: 'The neck of the womb.',
    see: ['effacement'],
  }),
  stored({ id: 'effacement', term: 'Effacement', subject: 'labour-and-birth', short: 'The cervix thins.' }),
  stored({ id: 'viability', term: 'Viability', subject: 'pregnancy-stages', short: 'Able to live.' }),
]);
