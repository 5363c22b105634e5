/** Checks that every import goes the way in which it may: `npm run check:imports`. */
import { resolve } from 'node:path';
import { importFaults } from './imports.ts';

const faults = importFaults(resolve(process.argv[2] ?? '.'));
for (const fault of faults) console.error(fault);
console.log(`${faults.length} forbidden imports`);
process.exitCode = faults.length > 0 ? 1 : 0;
