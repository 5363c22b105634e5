/** A page in React: rendered on the server, hydrated in the browser. */
import { createElement as h, useEffect, useState } from 'react';

const WORDS = ['threatened miscarriage', 'cervical cerclage', 'blighted ovum', 'ectopic pregnancy'];

export function App() {
  const [count, setCount] = useState(0);
  const [rows, setRows] = useState(3);
  useEffect(() => document.documentElement.setAttribute('data-hydrated', ''), []);
  const word = WORDS[count % WORDS.length];
  return h(
    'main',
    null,
    h('h1', null, 'After a ', h('em', null, 'threatened'), ' miscarriage'),
    // Two text nodes side by side, which React keeps and a wrapped text would break.
    h('p', { id: 'line' }, 'Now a ', word, ' number ', count, '.'),
    h('button', { type: 'button', id: 'next', onClick: () => setCount(count + 1) }, 'next'),
    h('button', { type: 'button', id: 'more', onClick: () => setRows(rows + 2) }, 'more'),
    h('button', { type: 'button', id: 'less', onClick: () => setRows(Math.max(0, rows - 3)) }, 'less'),
    count % 2 === 0
      ? h('p', { key: 'even', id: 'turn' }, 'A missed miscarriage.')
      : h('section', { key: 'odd', id: 'turn' }, 'A molar pregnancy.'),
    h(
      'ul',
      null,
      // The newest comes first: every row moves.
      Array.from({ length: rows }, (_, i) => rows - i).map((n) =>
        h('li', { key: n }, `Row ${n}: a `, h('b', null, 'stillbirth'), ' and an early ', 'miscarriage'),
      ),
    ),
  );
}
