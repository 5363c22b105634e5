// Checks entry files: schema, links, reading level, words to avoid. `npm run check:glossary [-- id …]`
import { resolve } from 'node:path';
import { GlossaryError, readGlossary } from '../glossary/compile/read.ts';
import type { Entry } from '../glossary/entry.ts';
import { grammarFaults } from '../glossary/style/grammar.ts';
import { GRADE, grade, proseFaults, proseOf } from '../glossary/style/prose.ts';
import { ALL_WORDINGS, reword } from '../glossary/wording.ts';

/** Faults of grammar in any wording, each once. */
const brokenEnglish = (e: Entry): string[] => [
  ...new Set(
    ALL_WORDINGS.flatMap((wording) =>
      [...proseOf(e)].flatMap(([field, text]) =>
        grammarFaults(reword(text, wording)).map((fault) => `${field}: ${fault}`),
      ),
    ),
  ),
];

const only = new Set(process.argv.slice(2));
let faults = 0;
try {
  const { entries } = readGlossary(resolve('glossary'));
  const chosen = only.size > 0 ? entries.filter((e) => only.has(e.id)) : entries;
  for (const e of chosen) {
    for (const fault of [...proseFaults(e), ...brokenEnglish(e)]) {
      faults++;
      console.log(`glossary/entries/en/${e.id}.yaml ${fault}`);
    }
  }
  const wording = ALL_WORDINGS[0];
  if (wording) {
    const bySubject = Map.groupBy(chosen, (e) => e.subject);
    for (const [subject, group] of bySubject) {
      const level = grade(group.map((e) => reword(e.short, wording)));
      if (level > GRADE.joined && group.length >= 3) faults++;
      console.log(
        `${subject}: ${group.length} entries, joined reading grade ${level.toFixed(2)} (at most ${GRADE.joined})`,
      );
    }
  }
  console.log(`${chosen.length} entries, ${faults} faults`);
} catch (error) {
  if (!(error instanceof GlossaryError)) throw error;
  const mine = error.faults.filter(
    (f) => only.size === 0 || [...only].some((id) => f.includes(`/${id}.yaml`)),
  );
  for (const f of mine) console.log(f);
  console.log(`${mine.length} faults of form; reading level is checked once there are none`);
  faults += mine.length;
}
process.exitCode = faults > 0 ? 1 : 0;
