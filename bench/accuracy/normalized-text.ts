/**
 * The text of a page by which labelled corpora count offsets: visible text, white space folded to one space, invisible
 * characters dropped, a space at block borders; offsets are Unicode code points. Runs inside the page (it is passed to
 * the extension's world as source), so it may use nothing from around it.
 */

/** One marked span: the text between two offsets, and the entry that explains it. */
export interface Span {
  text: string;
  start: number;
  end: number;
  concept: string;
}

/** What the e2e build shows of its scan (entrypoints/content/seam.ts). */
interface Seam {
  ready: boolean;
  spans: { start: [Text, number]; end: [Text, number]; id: string }[];
}

/** @returns the marked spans of this frame, or null while the page is still being read */
export function spansOfPage(): Span[] | null {
  const seam = (globalThis as { plainwordSeam?: () => Seam }).plainwordSeam?.();
  if (!seam?.ready) return null;
  const skip = new Set(
    'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE TEXTAREA SELECT OPTION DATALIST IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO'.split(
      ' ',
    ),
  );
  const block = new Set(
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BUTTON CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET H1 H2 H3 H4 H5 H6 HEADER HGROUP HTML LEGEND LI MAIN MENU NAV OL OPTGROUP P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL LABEL'.split(
      ' ',
    ),
  );
  const breaking = new Set('BR HR IMG INPUT'.split(' '));
  const dropped = new Set([0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]);
  const moreWhite = new Set([0x85, 0x1c, 0x1d, 0x1e, 0x1f]);
  const isWhite = (c: string) => /\s/.test(c) || moreWhite.has(c.charCodeAt(0));
  const characters: string[] = [];
  const offsets = new Map<Text, number[]>();
  let space = false;

  function readText(node: Text): void {
    const map: number[] = [];
    let unit = 0;
    for (const character of node.data) {
      let at = characters.length;
      if (!dropped.has(character.charCodeAt(0))) {
        if (isWhite(character)) space = true;
        else {
          if (space && characters.length > 0) characters.push(' ');
          space = false;
          at = characters.length;
          characters.push(character);
        }
      }
      for (let k = 0; k < character.length; k++) map[unit++] = at;
    }
    map[unit] = characters.length;
    offsets.set(node, map);
  }

  function read(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) readText(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as HTMLElement;
    const name = element.tagName.toUpperCase();
    if (block.has(name) || breaking.has(name)) space = true;
    const style = element.getAttribute('style') ?? '';
    const isHidden =
      element.hasAttribute('hidden') || /(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
    if (!skip.has(name) && !(name !== 'BODY' && isHidden))
      for (const child of element.childNodes) read(child);
    if (block.has(name)) space = true;
  }

  read(document.body);
  return seam.spans.flatMap(({ start, end, id }) => {
    const from = offsets.get(start[0])?.[start[1]];
    const to = offsets.get(end[0])?.[end[1]];
    if (from === undefined || to === undefined) return [];
    return [{ text: characters.slice(from, to).join(''), start: from, end: to, concept: id }];
  });
}
