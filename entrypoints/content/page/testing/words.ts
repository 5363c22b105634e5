/** A small index and helpers for the tests of the page layer. */
import { compileIndex, type IndexForm } from '../../../../glossary/compile/index.ts';
import { type IndexView, openIndex } from '../../../../glossary/match/index-view.ts';
import { PageScan } from '../scan.ts';
import { chooseMatches, shownMarks } from '../select.ts';

const form = (entry: number, text: string, spot: 'anywhere' | 'page' = 'anywhere'): IndexForm => ({
  entry,
  text,
  rule: { spot, exact: false, harsh: false },
});

export const INDEX: IndexView = openIndex(
  compileIndex([
    form(0, 'miscarriage'),
    form(0, 'threatened miscarriage'),
    form(1, 'blighted ovum'),
    form(2, 'cervical cerclage'),
    form(2, 'cerclage'),
    form(3, 'D&E'),
    form(4, 'viable', 'page'),
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
  /** Texts of all matches in reading order. */
  texts(onSubject?: boolean): string[];
}

export function startScan(): TestScan {
  const end = new AbortController();
  const errors: unknown[] = [];
  const scan = new PageScan({
    index: INDEX,
    signal: end.signal,
    changed() {},
    failed: (error) => errors.push(error),
  });
  scan.start();
  return {
    scan,
    end,
    errors,
    texts(onSubject = true) {
      chooseMatches(scan.list.all, onSubject);
      return shownMarks(scan.list.all, true).map(({ block, match }) => block.textOf(match));
    },
  };
}
