/** Finds open shadow roots. Closed ones are not read, on purpose: their page closed them. */

/** Elements looked at in one step. */
const STEP = 1000;
/** Custom elements without a root yet: it may be attached when their script arrives. */
const MOST_WAITING = 2000;
/** When those are looked at again, in ms after a scan; nothing tells of a root attached late. */
export const LOOK_AGAIN_MS = [500, 2000, 6000];

/** Our own card is no part of the page. Only in the tests' build is its root open. */
const isOwn = (root: ShadowRoot): boolean =>
  import.meta.env.MODE === 'e2e' && root.querySelector('.plainword > .pw-card') !== null;

export class RootFinder {
  private readonly found: (root: ShadowRoot) => void;
  private waiting: WeakRef<Element>[] = [];
  private readonly known = new Set<ShadowRoot>();

  constructor(found: (root: ShadowRoot) => void) {
    this.found = found;
  }

  get roots(): ReadonlySet<ShadowRoot> {
    return this.known;
  }

  /** Forgets roots whose host was taken out: with it they would keep the page around it. It may come back. */
  prune(): void {
    for (const root of this.known) if (!root.isConnected) this.known.delete(root);
  }

  /** Looks through a subtree, a step at a time. */
  search(top: Node): Generator<void, void> {
    return this.walk(top, top, null);
  }

  /** Looks through siblings and what lies in them, a step at a time: one walker for all, since thousands may come. */
  *searchBetween(first: Node, last: Node): Generator<void, void> {
    const { parentNode } = first;
    const end = (last as Element | CharacterData).nextElementSibling ?? null;
    if (parentNode) yield* this.walk(parentNode, first, end);
  }

  /** From a node to before another. Begins anew where the page took out what was looked at: nothing follows it then. */
  private *walk(top: Node, from: Node, end: Node | null): Generator<void, void> {
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_ELEMENT);
    walker.currentNode = from;
    let n = 0;
    let node = from.nodeType === Node.ELEMENT_NODE ? from : walker.nextNode();
    while (node && node !== end) {
      this.look(node as Element);
      if (++n % STEP === 0) {
        yield;
        if (!top.contains(node)) walker.currentNode = top;
      }
      node = walker.nextNode();
    }
  }

  /** Looks again at custom elements that had no root. */
  lookAgain(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const ref of waiting) {
      const element = ref.deref();
      if (element?.isConnected) this.look(element);
    }
  }

  private look(element: Element): void {
    const root = element.shadowRoot;
    if (root === null) {
      if (element.localName.includes('-') && this.waiting.length < MOST_WAITING)
        this.waiting.push(new WeakRef(element));
      return;
    }
    if (this.known.has(root) || isOwn(root)) return;
    this.known.add(root);
    this.found(root);
  }
}
