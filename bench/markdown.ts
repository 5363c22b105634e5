/** The pieces of Markdown that the reports are made of. */

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((r) => `| ${r.join(' | ')} |`)
    .join('\n');

export const number = (value: number): string => value.toLocaleString('en-GB');
