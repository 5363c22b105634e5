/** Random pages and random changes to them, for the property test and the fuzzer. */
import fc from 'fast-check';

/** Whole words, halves of words and of phrases, and the characters that part or join them. */
const PIECES = [
  ...[
    'threatened ',
    'threatened',
    'miscarriage',
    ' miscarriage ',
    'blighted',
    ' ovum',
    'cerc',
    'lage',
    'cervical ',
  ],
  ...[
    'D',
    '&',
    'E',
    ' and ',
    'stillbirth',
    'preterm ',
    'labor',
    'viable ',
    'TFMR',
    'hCG',
    'ectopic\n',
    'pregnancy',
  ],
  ...[' ', '', 'no. ', '\u00ad', '\u200b', '\u00a0', '-', '’s', '1', 'é', '\u{1f495}', '\ud83d', 'ﬁ'],
];
const TAGS = [
  ...['p', 'div', 'b', 'i', 'span', 'a', 'li', 'h2', 'td', 'em', 'section', 'ruby', 'rt', 'x-card'],
  ...['code', 'sup', 'textarea', 'button', 'svg', 'pre', 'noscript', 'template', 'details'],
];
/** What an element may carry; `data-root` becomes an open shadow root, `data-closed` a closed one. */
const ATTRIBUTES = [
  '',
  '',
  '',
  '',
  ' contenteditable="true"',
  ' data-root',
  ' data-closed',
  ' style="display:inline-block"',
  ' hidden',
];

const leaf = fc.constantFrom(...PIECES);

/** A tree as HTML. */
export const tree: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(
        fc.constantFrom(...TAGS),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([tag, attribute, inside]) => `<${tag}${attribute}>${inside.join('')}</${tag}>`),
    fc.constantFrom('<br>', '<img alt="">', '<wbr>', '<!-- x -->'),
  ),
})).node;

export interface Change {
  /** Chooses the element, and the place in it. */
  at: number;
  to: number;
  kind: (typeof KINDS)[number];
  html: string;
}

const KINDS = [
  'append',
  'before',
  'remove',
  'text',
  'unwrap',
  'split',
  'normalize',
  'move',
  'inner',
  'wrap',
  'edit',
  'aside',
  'back',
] as const;

/** One change; `apply` makes it. */
export const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  to: fc.nat(),
  kind: fc.constantFrom(...KINDS),
  html: tree,
});

/** All elements of the page, those in open shadow roots too. */
function elements(root: ParentNode = document.body): Element[] {
  return [...root.querySelectorAll('*')].flatMap((e) => [e, ...(e.shadowRoot ? elements(e.shadowRoot) : [])]);
}

/** Turns `data-root` and `data-closed` into shadow roots that hold what the element held. */
export function openRoots(): void {
  for (const host of elements()) {
    const mode = host.hasAttribute('data-root') ? 'open' : 'closed';
    if (mode === 'closed' && !host.hasAttribute('data-closed')) continue;
    host.removeAttribute('data-root');
    host.removeAttribute('data-closed');
    const may = host instanceof HTMLElement && /^(div|p|span|section|x-card)$/.test(host.localName);
    if (!may || host.shadowRoot) continue;
    host.attachShadow({ mode }).append(...host.childNodes);
  }
}

/** Whether an element holds a node, in its shadow roots too. */
function isAround(element: Element, node: Node): boolean {
  for (let n: Node | null = node; n; n = n.parentNode ?? (n as ShadowRoot).host ?? null) {
    if (n === element) return true;
  }
  return false;
}

/** What the page took out and may put back, as an app does with its screens. */
let aside: Element[] = [];

/** Shows a page. */
export function show(trees: readonly string[]): void {
  aside = [];
  document.body.innerHTML = trees.join('');
  openRoots();
  scrollTo(0, 0);
}

/** Makes one change to the page. */
export function apply({ at, to, kind, html }: Change): void {
  const all = elements();
  const element = all[at % Math.max(1, all.length)] ?? document.body;
  const text = [...element.childNodes].find((n) => n.nodeType === Node.TEXT_NODE) as Text | undefined;
  const isBody = element === document.body;
  if (kind === 'append') element.insertAdjacentHTML('beforeend', html);
  else if (kind === 'inner') element.innerHTML = html;
  else if (kind === 'text' && text) text.data = html.replace(/<[^>]*>/g, '');
  else if (kind === 'split' && text && text.length > 1) text.splitText(at % text.length);
  else if (kind === 'normalize') element.normalize();
  else if (kind === 'back') element.append(...aside.splice(to % Math.max(1, aside.length), 1));
  else if (kind === 'edit' && !isBody) element.toggleAttribute('contenteditable');
  else if (isBody || !element.parentNode) return;
  else if (kind === 'before') element.insertAdjacentHTML('beforebegin', html);
  else if (kind === 'remove') element.remove();
  else if (kind === 'aside') {
    aside.push(element);
    element.remove();
  } else if (kind === 'unwrap') element.replaceWith(...element.childNodes);
  else if (kind === 'wrap') {
    const around = document.createElement('span');
    element.replaceWith(around);
    around.append(element);
  } else if (kind === 'move') {
    const place = all[to % all.length] as Element;
    if (!isAround(element, place)) place.append(element);
  }
  openRoots();
}
