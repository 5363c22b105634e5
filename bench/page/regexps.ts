/** Regular expressions per text node: an alternation of all terms, and the same as a tree of their beginnings. */

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The longest first, since an alternation takes the first that fits. */
export const alternation = (terms: readonly string[]): string =>
  [...terms]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');

/** The same for text as it stands in HTML: between two words of a term can lie any white space, a line's end too. */
export const anySpace = (pattern: string): string => pattern.replaceAll(' ', '\\s+');

interface Branch {
  ends: boolean;
  next: Map<string, Branch>;
}

const source = ({ ends, next }: Branch): string => {
  if (next.size === 0) return '';
  const parts = [...next].map(([letter, branch]) => escaped(letter) + source(branch));
  const all = parts.length === 1 && !ends ? parts[0] : `(?:${parts.join('|')})`;
  return ends ? `${all}?` : (all as string);
};

export function prefixTree(terms: readonly string[]): string {
  const root: Branch = { ends: false, next: new Map() };
  for (const term of terms) {
    let branch = root;
    for (const letter of term.toLowerCase()) {
      let next = branch.next.get(letter);
      if (!next) {
        next = { ends: false, next: new Map() };
        branch.next.set(letter, next);
      }
      branch = next;
    }
    branch.ends = true;
  }
  return source(root);
}

/** @returns a function that counts the hits of whole words in all text nodes */
export function perNode(pattern: string): () => number {
  const regexp = new RegExp(`\\b(?:${pattern})\\b`, 'gi');
  return () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let found = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { data } = node as Text;
      regexp.lastIndex = 0;
      while (regexp.exec(data)) found++;
    }
    return found;
  };
}
