/**
 * Labels of the benchmark's own pages. They are comments, so they change neither the text nor the elements:
 * `<!--[concept-id importance]-->words<!--/-->`, `<!--[trap]-->words<!--/-->`, `<!--[grey]-->words<!--/-->`.
 */

/** `core`, `useful`, `optional`: how much a reader needs it. `trap`: must not be marked. `grey`: either is fine. */
export type Importance = 'core' | 'useful' | 'optional' | 'trap' | 'grey';

/** A labelled stretch of text. Traps and grey labels may name no concept. */
export interface Label {
  concept: string | null;
  importance: Importance;
  start: [node: Text, offset: number];
  end: [node: Text, offset: number];
}

type Opened = Pick<Label, 'concept' | 'importance'> & { first?: Text; last?: Text };

const opening = /^\[(?:([a-z0-9-]+) )?(core|useful|optional|trap|grey)\]$/;

/** @returns the labels below `root` in page order; throws on one that is malformed, nested, empty or never closed */
export function readLabels(root: Node): Label[] {
  const labels: Label[] = [];
  let open: Opened | null = null;
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
    if (node instanceof Text) {
      if (open && node.data) {
        open.first ??= node;
        open.last = node;
      }
    } else if (node.nodeValue === '/') {
      labels.push(close(open));
      open = null;
    } else if (node.nodeValue?.startsWith('[')) {
      if (open) throw new Error(`Label ${node.nodeValue} inside ${name(open)}`);
      open = parse(node.nodeValue);
    }
  }
  if (open) throw new Error(`Label ${name(open)} is never closed`);
  return labels;
}

/** @returns the words of a label, as the text nodes hold them */
export function labelText({ start, end }: Label): string {
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range.toString();
}

function parse(comment: string): Opened {
  const [, concept = null, importance] = opening.exec(comment) ?? [];
  const nameless = importance === 'trap' || importance === 'grey';
  if (!importance || (!concept && !nameless)) throw new Error(`Malformed label ${comment}`);
  return { concept, importance: importance as Importance };
}

function close(open: Opened | null): Label {
  if (!open) throw new Error('A label ends that never began');
  const { first, last, concept, importance } = open;
  if (!first || !last) throw new Error(`Label ${name(open)} holds no text`);
  return { concept, importance, start: [first, 0], end: [last, last.length] };
}

function name({ concept, importance }: Opened): string {
  return concept ? `${concept} ${importance}` : importance;
}
