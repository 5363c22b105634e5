/** Writes public/licences.txt: `node scripts/licences.ts`, after a change of what is shipped. */
import { writeFileSync } from 'node:fs';
import { LICENCES, licenceTexts } from './licence-texts.ts';

writeFileSync(LICENCES, licenceTexts());
console.log(LICENCES);
