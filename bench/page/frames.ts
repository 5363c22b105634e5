/** What drawn marks cost in frames, in the page's own calls and in hit tests. */
import type { Shown } from '../../entrypoints/marks/choose/select.ts';

const median = (times: number[]): number => times.sort((a, b) => a - b)[times.length >> 1] as number;

/** Main-thread time of one frame that begins with `change`: a message cannot arrive before the frame is done. */
const frame = (change: () => void): Promise<number> =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      change();
      port1.onmessage = () => {
        port1.close();
        done(performance.now() - start);
      };
      port2.postMessage(0);
    });
  });

/** Median time of frames in which one element changes its colour. */
export async function dirtyFrame(count: number): Promise<number> {
  const dot = document.createElement('div');
  dot.textContent = '·';
  dot.style.cssText = 'position:fixed;top:0;left:0';
  document.body.append(dot);
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    times.push(
      await frame(() => {
        dot.style.color = i % 2 ? 'red' : 'blue';
      }),
    );
  }
  dot.remove();
  return median(times.slice(5));
}

/** Mean time of frames while the page scrolls. */
export async function scrollFrame(count: number): Promise<number> {
  scrollTo(0, 0);
  let sum = 0;
  for (let i = 0; i < count; i++) sum += await frame(() => scrollBy(0, 200));
  scrollTo(0, 0);
  return sum / count;
}

/** µs of the page's own calls: text put into a node, and an element taken out and put back. */
export function domCalls(nodes: readonly Text[]): { insert: number; remove: number } {
  const start = performance.now();
  for (const node of nodes) node.insertData(node.length, 'x');
  const middle = performance.now();
  for (const node of nodes) node.deleteData(node.length - 1, 1);
  const parents = [...new Set(nodes.map((n) => n.parentElement as HTMLElement))];
  const places = parents.map((p) => ({ p, before: p.nextSibling, within: p.parentNode as Node }));
  const later = performance.now();
  for (const { p } of places) p.remove();
  const end = performance.now();
  for (const { p, before, within } of places.reverse()) within.insertBefore(p, before);
  return {
    insert: ((middle - start) * 1000) / nodes.length,
    remove: ((end - later) * 1000) / parents.length,
  };
}

/** Calls at one point, timed together. */
const CALLS = 5;

/** µs of a call at a point of the viewport, in and beside text; the median over many points. */
export function perPoint(at: (x: number, y: number) => void): number {
  const times = Array.from({ length: 300 }, (_, i) => {
    const x = 20 + ((i * 137) % (innerWidth - 40));
    const y = 20 + ((i * 71) % (innerHeight - 40));
    at(x, y);
    const start = performance.now();
    for (let call = 0; call < CALLS; call++) at(x, y);
    return ((performance.now() - start) * 1000) / CALLS;
  });
  return median(times);
}

/** So many of the marks, evenly spread. */
export const spread = (marks: readonly Shown[], count: number): Shown[] =>
  Array.from({ length: Math.min(count, marks.length) }, (_, i) => {
    const at = Math.floor((i * marks.length) / Math.min(count, marks.length));
    return marks[at] as Shown;
  });
