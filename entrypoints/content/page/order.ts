/** Reading order of nodes, open shadow roots included: a root's content stands where its host stands. */

/** The chain of a node and the hosts around it, outermost first. */
function hosts(node: Node): Node[] {
  const chain = [node];
  for (let root = node.getRootNode(); 'host' in root; root = (root as ShadowRoot).host.getRootNode()) {
    chain.unshift((root as ShadowRoot).host);
  }
  return chain;
}

function before(a: Node, b: Node): number {
  if (a === b) return 0;
  const where = a.compareDocumentPosition(b);
  if (where & Node.DOCUMENT_POSITION_DISCONNECTED) return 0;
  return where & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Negative where `a` comes first, positive where `b` does, 0 for the same or unrelated nodes. */
export function compareReading(a: Node, b: Node): number {
  const where = a.compareDocumentPosition(b);
  if (where === 0) return 0;
  if (!(where & Node.DOCUMENT_POSITION_DISCONNECTED))
    return where & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  const chainA = hosts(a);
  const chainB = hosts(b);
  for (let i = 0; i < chainA.length && i < chainB.length; i++) {
    const order = before(chainA[i] as Node, chainB[i] as Node);
    if (order !== 0) return order;
  }
  return chainA.length - chainB.length;
}

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
