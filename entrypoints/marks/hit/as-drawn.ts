/** The order in which nodes are drawn and read, slots included. */
import { before } from '../../content/page/order.ts';

/** The way from the document down to a node as it is drawn: what is put into a slot stands there. */
function drawnPath(node: Node): Node[] {
  const path: Node[] = [];
  for (let n: Node | null = node; n; ) {
    path.push(n);
    const slot: Node | null = n instanceof Element || n instanceof Text ? n.assignedSlot : null;
    n = slot ?? n.parentNode ?? (n instanceof ShadowRoot ? n.host : null);
  }
  return path.reverse();
}

/** Puts items in the order in which their nodes are drawn and read, slots included. Items of one node keep theirs. */
export function asDrawn<T>(items: readonly T[], nodeOf: (item: T) => Node): T[] {
  const placed = items.map((item) => ({ item, path: drawnPath(nodeOf(item)) }));
  placed.sort((a, b) => {
    const at = a.path.findIndex((node, i) => node !== b.path[i]);
    const [one, other] = [a.path[at], b.path[at]];
    return one && other ? before(one, other) : 0;
  });
  return placed.map(({ item }) => item);
}
