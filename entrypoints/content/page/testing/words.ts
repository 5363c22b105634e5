/** A small index and helpers for the tests of the page layer. */
import { compileIndex, type IndexForm } from '../../../../glossary/compile/index.ts';
import { type IndexView, lazyIndex } from '../../../../glossary/match/index-view.ts';
import { chooseMatches, type Shown, shownMarks } from '../../../marks/choose/select.ts';
import { PageSubject } from '../../../marks/choose/subject.ts';
import { PageScan } from '../scan.ts';
import { finish } from '../scan-queue.ts';

/** A form for an index made by a test; without a rule it counts anywhere. */
export const form = (entry: number, text: string, rule: Partial<IndexForm['rule']> = {}): IndexForm => ({
  entry,
  text,
  rule: { spot: 'anywhere', exact: false, harsh: false, ...rule },
});

export const INDEX: () => IndexView = lazyIndex(
  compileIndex([
    form(0, 'miscarriage'),
    form(0, 'threatened miscarriage'),
    form(1, 'blighted ovum'),
    form(0, 'spontaneous abortion', { harsh: true }),
    form(2, 'cervical cerclage'),
    form(2, 'cerclage'),
    form(3, 'D&E'),
    form(4, 'viable', { spot: 'page' }),
  ]),
);

/** Resolves when the scan has nothing to do for a while longer than its waits for changes. */
export async function settled(scan: PageScan, quietMs = 250): Promise<void> {
  let quiet = 0;
  while (quiet < quietMs) {
    await new Promise((done) => setTimeout(done, 25));
    quiet = scan.queue.idle ? quiet + 25 : 0;
  }
}

export interface TestScan {
  scan: PageScan;
  end: AbortController;
  errors: unknown[];
  /** How often the scan has asked for the marks to be chosen. */
  changes(): number;
  /** The marks in reading order, chosen as the session does. */
  shown(every: boolean): Shown[];
  /** Texts of all matches in reading order. */
  texts(): string[];
}

export function startScan(index = INDEX): TestScan {
  const end = new AbortController();
  const errors: unknown[] = [];
  let changes = 0;
  const scan = new PageScan({
    index,
    signal: end.signal,
    changed: () => changes++,
    failed: (error) => errors.push(error),
  });
  scan.start();
  const subject = new PageSubject();
  const shown = (every: boolean) => {
    const blocks = scan.list.all;
    const sections = finish(chooseMatches(blocks, subject, []));
    return finish(shownMarks(blocks, sections, every));
  };
  return {
    scan,
    end,
    errors,
    changes: () => changes,
    shown,
    texts: () => shown(true).map(({ block, match }) => block.textOf(match)),
  };
}
