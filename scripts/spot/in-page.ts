/** Runs in the page for `npm run spot`: reads it as the content script does and says why each form is marked or not. */
import { ids, index as packed } from 'virtual:glossary/index';
import { Collector } from '../../entrypoints/content/page/collect.ts';
import { PageScan } from '../../entrypoints/content/page/scan.ts';
import { finish } from '../../entrypoints/content/page/scan-queue.ts';
import { chooseMatches } from '../../entrypoints/marks/choose/select.ts';
import { PageSubject } from '../../entrypoints/marks/choose/subject.ts';
import { WordHits } from '../../glossary/match/find-words.ts';
import { lazyIndex } from '../../glossary/match/index-view.ts';
import { type Candidate, findCandidates, NEEDS_HINT, NEEDS_PAGE, NEVER } from '../../glossary/match/spot.ts';

export interface Finding {
  text: string;
  /** Entry id. */
  id: string;
  marked: boolean;
  why: string;
  section: number;
}

export interface SpotReport {
  weight: number;
  everywhere: boolean;
  /** Entries whose forms have no other meaning, by which the page is judged. */
  evidence: string[];
  findings: Finding[];
}

const index = lazyIndex(packed);
const idOf = (entry: number): string => ids[entry] as string;

function needs(c: Candidate): string {
  if (c.evidence) return 'has no other meaning';
  if (c.needs === NEVER) return 'look-alike';
  if (c.needs === NEEDS_HINT) return 'one of its words stands close by';
  return c.needs === NEEDS_PAGE ? 'needs a page on the subject' : 'its concept must be named on the page';
}

/** Forms turned down by the words around them, whatever the page. */
function turnedDown(): Finding[] {
  const findings: Finding[] = [];
  const collector = new Collector(document.documentElement);
  const hits = new WordHits();
  for (let slice = collector.next(); slice; slice = collector.next()) {
    const { text } = slice;
    findCandidates(text, index(), hits, (found, why) => {
      const id = idOf(index().entry(found.form));
      findings.push({ text: text.slice(found.start, found.end), id, marked: false, why, section: -1 });
    });
  }
  return findings;
}

/** Reads the page now. */
export function spot(): SpotReport {
  const ending = new AbortController();
  const scan = new PageScan({
    index,
    signal: ending.signal,
    changed() {},
    failed: (error) => console.error(error),
  });
  scan.start();
  scan.finish();
  ending.abort();
  const blocks = scan.list.all;
  const subject = new PageSubject();
  const sections = finish(chooseMatches(blocks, subject, scan.conceptsOfTitle()));
  const findings = blocks.flatMap((block, i) =>
    block.candidates.map((c): Finding => {
      const section = sections[i] as number;
      const marked = block.matches.includes(c);
      const longer = block.matches.find((m) => m !== c && m.start < c.end && c.start < m.end);
      const reason = marked ? needs(c) : longer ? `part of "${block.textOf(longer)}"` : needs(c);
      const place = subject.holds(section) ? 'section on the subject' : 'section not on the subject';
      return { text: block.textOf(c), id: idOf(c.entry), marked, why: `${reason}; ${place}`, section };
    }),
  );
  const evidence = new Set(
    blocks.flatMap((b) => b.candidates.filter((c) => c.evidence).map((c) => idOf(c.entry))),
  );
  return {
    weight: subject.weight,
    everywhere: subject.everywhere,
    evidence: [...evidence],
    findings: [...findings, ...turnedDown()],
  };
}
