/** Where blocks of text begin and end in the tree. */
import { isBlank } from './blank.ts';
import {
  BLOCK,
  BREAK,
  EDITOR_SELECTORS,
  FORMATTING,
  HEADING,
  isEditable,
  kindOf,
  PASSED_OVER,
  parts,
  SKIPPED,
} from './elements.ts';

/** The node after `node` in tree order; past its children where `past` is set. */
export function following(node: Node, past = false): Node | null {
  const child = past ? null : node.firstChild;
  if (child) return child;
  for (let n: Node | null = node; n; n = n.parentNode) {
    const next = n.nextSibling;
    if (next) return next;
  }
  return null;
}

/** The last node of a subtree in tree order. */
export function lastIn(top: Node): Node {
  let last = top;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** Blank, or passed over without ending the phrase: what stands behind it may still belong to the run. */
function isNothing(text: Text, finder: BlockFinder): boolean {
  return isBlank(text.data) || (finder.blockOf(text) === null && finder.passedOver);
}

/** The last text that counts before a place in the tree; null at the root's start. @param place null for its end */
export function textBefore(root: Node, place: Node | null): Text | null {
  const finder = new BlockFinder();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  if (place) walker.currentNode = place;
  else {
    const end = lastIn(root);
    walker.currentNode = end;
    if (end.nodeType === Node.TEXT_NODE && !isNothing(end as Text, finder)) return end as Text;
  }
  let node = walker.previousNode() as Text | null;
  while (node && isNothing(node, finder)) node = walker.previousNode() as Text | null;
  return node;
}

/** The first text that counts from a place on; null at the root's end. */
export function textFrom(place: Node | null): Text | null {
  const finder = new BlockFinder();
  let node = place;
  while (node && (node.nodeType !== Node.TEXT_NODE || isNothing(node as Text, finder)))
    node = following(node);
  return node as Text | null;
}

/** Elements that are asked one by one before the whole root is: it can be a thousand times as large as what is read. */
const MOST_ASKED = 100;

/** How two text nodes of one block stand to each other. */
export type Joint = 'joined' | 'apart';

/** Ancestors looked at; deeper text is read as if nothing stood above. */
const DEEPEST = 1000;

/** Elements remembered at once: more would keep the wrappers of a whole huge page from being collected. */
const MOST_REMEMBERED = 4096;

/** Style look-ups in one slice, 5 ms of work at most: a page of single letters must not cost a style each. */
const MOST_STYLE_CHECKS = 5000;
let styleChecks = MOST_STYLE_CHECKS;

/** To be called for each slice: a page that goes on for ever must not run out of look-ups. */
export function allowStyleChecks(): void {
  styleChecks = MOST_STYLE_CHECKS;
}

const isInline = (element: Element): boolean =>
  kindOf(element.localName) === FORMATTING ||
  styleChecks-- <= 0 ||
  /^(inline|contents)$/.test(getComputedStyle(element).display);

/**
 * Whether a border lies between two consecutive text nodes of the same block element.
 * @param touching the last letter of the first and the first letter of the second would make one word
 */
export function jointBetween(first: Text, second: Text, touching: boolean): Joint {
  // What the second stands in is known to be in line by its kind.
  const into = touching ? null : second.parentNode;
  for (let n = following(first, true); n && n !== second; n = following(n)) {
    if (n === into || n.nodeType !== Node.ELEMENT_NODE) continue;
    if (parts(kindOf((n as Element).localName)) || (touching && !isInline(n as Element))) return 'apart';
  }
  if (!touching) return 'joined';
  // "<a>One</a><a>Two</a>" drawn as two boxes are two words.
  for (let leaving = first.parentNode; leaving && !leaving.contains(second); leaving = leaving.parentNode) {
    if (!isInline(leaving as Element)) return 'apart';
  }
  return 'joined';
}

/** Tells for each text node the block element that it belongs to, or null where it is not read. */
export class BlockFinder {
  /** Of elements around blocks: whether text in them is read. */
  private readonly readable = new Map<Element, boolean>();
  private readonly root: Node | null;
  private mayEdit = true;
  /** How often an element was asked whether it is an editor. */
  private asked = 0;
  private lastParent: Node | null = null;
  private lastBlock: Element | null = null;
  /** The last block that held text of its own and was read. */
  private ownBlock: Element | null = null;
  private ownHeading = false;
  /** What stands around the block found last, whether its text is read, and whether it is a heading. */
  private above: Element | null = null;
  private aboveReadable = true;
  private aboveHeading = false;
  /** The block found last is a heading or stands directly in one. */
  heading = false;
  /** Set where the last text was left out without ending the phrase (a note mark). */
  passedOver = false;

  /**
   * @param root what is read lies in it: it may be asked for editors as a whole
   * @param whole much of it is read, so that asking each element would be dearer
   */
  constructor(root: Node | null = null, whole = false) {
    this.root = root;
    if (whole) this.lookForEditors();
  }

  private lookForEditors(): void {
    const { root } = this;
    // What a shadow root's host stands in counts too.
    if (root instanceof Element || root instanceof Document)
      this.mayEdit =
        document.designMode === 'on' ||
        EDITOR_SELECTORS.some((selector) => root.querySelector(selector) !== null);
  }

  blockOf(text: Text): Element | null {
    const parent = text.parentNode;
    if (parent === this.lastParent) return this.lastBlock;
    this.lastParent = parent;
    this.passedOver = false;
    const block = parent && this.find(parent);
    this.lastBlock = block;
    if (block !== null && block === parent) {
      this.ownBlock = block;
      this.ownHeading = this.heading;
    }
    return block;
  }

  private find(parent: Node): Element | null {
    let kind = 0;
    let n: Node | null = parent;
    for (; n; n = n.parentNode) {
      if (n === this.ownBlock) {
        // It was read, so nothing around it is left out. Often the text is back in it after an inline element.
        this.heading = this.ownHeading;
        return n !== parent && this.isEditor(parent, n as Element) ? null : this.ownBlock;
      }
      const { localName } = n as Element;
      // A shadow root or the document.
      if (localName === undefined) break;
      kind = kindOf(localName);
      // What a script puts into a <br> is not drawn.
      if (kind === SKIPPED || kind === BREAK) return null;
      if (kind === PASSED_OVER) {
        this.passedOver = true;
        return null;
      }
      if (kind >= BLOCK) break;
    }
    let block = n as Element;
    if (kind < BLOCK) {
      // Text directly in a shadow root belongs to the root's host.
      block = (n as ShadowRoot | null)?.host ?? (parent as Element);
      if (!(block instanceof Element)) return null;
      kind = kindOf(block.localName);
    }
    const above = block.parentElement;
    if (above !== this.above) {
      this.above = above;
      this.aboveReadable = this.isReadable(above);
      this.aboveHeading = above !== null && kindOf(above.localName) === HEADING;
    }
    this.heading = this.aboveHeading || kind === HEADING;
    return this.aboveReadable && !this.isEditor(parent, block) ? block : null;
  }

  /** An element in an editor can say that it is none itself; what it holds is the editor's all the same. */
  private isEditor(parent: Node, block: Element): boolean {
    if (this.mayEdit && ++this.asked === MOST_ASKED) this.lookForEditors();
    if (!this.mayEdit) return false;
    for (
      let e: Element | null = parent instanceof Element ? parent : block;
      e && e !== block;
      e = e.parentElement
    ) {
      if (isEditable(e)) return true;
    }
    return isEditable(block);
  }

  /** No element from here on up is left out. Remembers them, and stops at a depth that no page for people has. */
  private isReadable(element: Element | null, depth = 0): boolean {
    if (!element || depth === DEEPEST) return true;
    let readable = this.readable.get(element);
    if (readable === undefined) {
      readable =
        kindOf(element.localName) !== SKIPPED &&
        !(this.mayEdit && isEditable(element)) &&
        this.isReadable(element.parentElement, depth + 1);
      if (this.readable.size === MOST_REMEMBERED) this.readable.clear();
      this.readable.set(element, readable);
    }
    return readable;
  }
}

/** The first node of the run of text that `node` continues: nothing but inline content lies between. */
export function runStart(node: Node): Node {
  let start = node;
  for (let n: Node = node; ; ) {
    if (n.nodeType === Node.ELEMENT_NODE) {
      if (parts(kindOf((n as Element).localName))) return start;
    }
    start = n;
    let before: Node | null = n.previousSibling;
    if (before) {
      // Into the inline content before, from its end.
      while (before.lastChild && before.nodeType === Node.ELEMENT_NODE) {
        if (parts(kindOf((before as Element).localName))) return start;
        before = before.lastChild;
      }
    } else {
      before = n.parentNode;
      if (!before || before.nodeType !== Node.ELEMENT_NODE) return start;
    }
    n = before;
  }
}
