import { expect, test } from 'vitest';
import { parseHandOver } from './hand-over.ts';

test.each([
  [null, null],
  [undefined, null],
  ['  ', null],
  ['empty sac', { query: 'empty sac' }],
  [' D & C ', { query: 'D & C' }],
  ['#cervix', { id: 'cervix' }],
  ['#not an id', { query: '#not an id' }],
])('%o is %o', (text, given) => expect(parseHandOver(text)).toEqual(given));
