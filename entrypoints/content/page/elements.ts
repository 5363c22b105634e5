/** What an element means for the text in it, by its local name. */

/** Text in it is not read at all, and a phrase cannot reach across it. */
export const SKIPPED = 1;
/** Ends a block where it stands: a line break or something that is drawn in the line. */
export const BREAK = 2;
/** Text in it is not read, but the phrase goes on: note marks, ruby. */
export const PASSED_OVER = 3;
/** Plain formatting: joins with the text around it whatever its style. */
export const FORMATTING = 4;
/** From here on: begins and ends a block of text. */
export const BLOCK = 5;
/** Headings weigh more as evidence and begin a section. */
export const HEADING = 6;

const KINDS = new Map<string, number>();
const set = (kind: number, names: string) => {
  for (const name of names.split(' ')) KINDS.set(name, kind);
};
set(
  SKIPPED,
  'script style noscript template textarea select option optgroup datalist head title iframe object embed canvas audio video svg math code kbd samp tt input output progress meter xmp listing plaintext',
);
set(
  BLOCK,
  'html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset header hgroup legend li main menu nav ol p pre search section slot summary table tbody td tfoot th thead tr ul',
);
set(HEADING, 'h1 h2 h3 h4 h5 h6');
set(BREAK, 'br hr img picture');
set(PASSED_OVER, 'sup rt rp');
set(FORMATTING, 'b strong i em u mark font small big s del ins strike q cite dfn abbr wbr sub bdi bdo ruby');

/** The kind of an element, or 0 for one that is in line with its text unless its style says otherwise. */
export const kindOf = (localName: string): number => KINDS.get(localName) ?? 0;

/** Whether a run of text ends where an element of this kind begins. */
export const parts = (kind: number): boolean => kind >= BLOCK || kind === BREAK || kind === SKIPPED;

/** A file of data is shown by the browser in one `<pre>`: unlike a hospital's report in one, nobody reads it. */
export function skipDataFiles({ contentType }: Document): void {
  if (/^(?:application|text)\/(?!xhtml|html|plain)/.test(contentType)) KINDS.set('pre', SKIPPED);
}

/** The element whose words count as one section beside the headings in it. */
export const SECTION_SELECTOR = 'article,section,main,aside,nav,header,footer,dialog,[role="article"]';

/** Find every element by which the text in it becomes an editor's; a list of two in one query takes half as long again. */
export const EDITOR_SELECTORS = ['[contenteditable]', '[role="textbox"]'] as const;

/** Typing must cost nothing and no mark may stand in what is being written. */
export const isEditable = (element: Element): boolean => {
  if (element.getAttribute('role') === 'textbox') return true;
  const editable = (element as HTMLElement).isContentEditable;
  // An element of another kind (SVG, plain XML) does not say; the one around it does.
  return editable ?? (element.parentElement !== null && isEditable(element.parentElement));
};
