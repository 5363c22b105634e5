import { afterEach, expect, test } from 'vitest';
import { styleRoots } from './root-style.ts';

afterEach(() => {
  document.body.innerHTML = '';
});

function openRoot(): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}

const rules = (root: ShadowRoot) =>
  root.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));

test('only roots with marks have the style, and only as long as they have', () => {
  const [marked, other] = [openRoot(), openRoot()];
  const style = styleRoots('habc');
  style(new Set([marked]));
  expect(rules(marked)).toEqual([expect.stringContaining('::highlight(habc)')]);
  expect(rules(other)).toEqual([]);
  style(new Set([other]));
  expect(rules(marked)).toEqual([]);
  expect(rules(other)).toHaveLength(1);
  style(new Set());
  expect(rules(other)).toEqual([]);
});

test("a page's own sheets stay, and ours comes back where the page sets them anew", () => {
  const root = openRoot();
  const own = new CSSStyleSheet();
  own.replaceSync('p { color: red }');
  root.adoptedStyleSheets = [own];
  const style = styleRoots('habc');
  style(new Set([root]));
  style(new Set([root]));
  expect(rules(root)).toHaveLength(2);
  root.adoptedStyleSheets = [own];
  style(new Set([root]));
  expect(rules(root)).toHaveLength(2);
  style(new Set());
  expect(root.adoptedStyleSheets).toEqual([own]);
});
