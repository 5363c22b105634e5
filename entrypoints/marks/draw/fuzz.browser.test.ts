/** What is drawn after any changes, beside what would be drawn had the page been so from the start. */
import { index as packed } from 'virtual:glossary/index';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { lazyIndex } from '../../../glossary/match/index-view.ts';
import { limitSlices } from '../../content/page/collect.ts';
import { finish } from '../../content/page/scan-queue.ts';
import { makeWhileRead, start } from '../../content/page/testing/agree.ts';
import { change, show, tree } from '../../content/page/testing/trees.ts';
import { chooseMatches, shownMarks } from '../choose/select.ts';
import { PageSubject } from '../choose/subject.ts';
import { Painter } from './painter.ts';

/** Each takes some frames. */
const CASES = 150;
const SUBJECT = '<p>A stillbirth, an ectopic pregnancy.</p>';
const index = lazyIndex(packed);

const frames = async (n: number): Promise<void> => {
  for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
};

afterEach(() => {
  document.body.innerHTML = '';
});

function startDrawing(name: string) {
  const watched = start(index);
  const painter = new Painter(name);
  const subject = new PageSubject();
  return {
    ...watched,
    draw() {
      const blocks = watched.scan.list.all;
      const sections = finish(chooseMatches(blocks, subject, []));
      finish(painter.show(finish(shownMarks(blocks, sections, true))));
    },
    end() {
      watched.end();
      painter.clear();
    },
  };
}

/** What is registered under a name: the nodes by number, and whether all of it lies in the page. */
function drawn(name: string, numbers: Map<Node, number>): string[] {
  const at = (node: Node, offset: number) => {
    numbers.set(node, numbers.get(node) ?? numbers.size);
    const isThere = node.isConnected && offset <= (node as Text).length;
    return `${numbers.get(node)}:${isThere ? offset : 'gone'}`;
  };
  const ranges = [...(CSS.highlights.get(name) ?? [])];
  return ranges
    .map((r) => `${at(r.startContainer, r.startOffset)} to ${at(r.endContainer, r.endOffset)}`)
    .sort();
}

test('after any changes the ranges are those of a fresh start', { timeout: 180_000 }, async () => {
  let most = 0;
  const pages = fc.array(tree, { maxLength: 8 });
  const property = fc.asyncProperty(pages, fc.array(change, { maxLength: 12 }), async (trees, changes) => {
    show([SUBJECT, ...trees]);
    limitSlices(changes.length % 2 ? 1 : undefined);
    const live = startDrawing('live');
    for (const c of changes) {
      makeWhileRead(c, live.scan);
      if (c.at % 4 === 0) live.draw();
      if (c.at % 7 === 0) await frames(1);
    }
    const fresh = startDrawing('fresh');
    for (const { scan, draw } of [live, fresh]) {
      scan.finish();
      draw();
    }
    await frames(3);
    const numbers = new Map<Node, number>();
    const wanted = drawn('fresh', numbers);
    const found = drawn('live', numbers);
    for (const { end } of [live, fresh]) end();
    most = Math.max(most, wanted.length);
    expect(found).toEqual(wanted);
    expect(found.join()).not.toContain('gone');
    expect([...live.errors, ...fresh.errors]).toEqual([]);
  });
  await fc.assert(property, { numRuns: CASES });
  expect(most).toBeGreaterThan(3);
});
