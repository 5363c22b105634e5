/** Reading order of nodes, open shadow roots included: a root's content stands where its host stands. */

/** The host of the shadow root that a node stands in. A link has a `host` too, and can be the root of what was taken out. */
export function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** The chain of a node and the hosts around it, outermost first. */
function hosts(node: Node): Node[] {
  const chain = [node];
  for (let host = hostOf(node); host; host = hostOf(host)) chain.unshift(host);
  return chain;
}

/** What compareReading() says, of nodes in one tree. */
export function before(a: Node, b: Node): number {
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
