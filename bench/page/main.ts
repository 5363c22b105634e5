/** The script that the benchmark puts into a page. */
import { drawn } from './drawn.ts';
import { engines } from './engines.ts';
import { living } from './living.ts';

const inPage = { engines, drawn, living };

declare global {
  var plainwordBench: typeof inPage;
}

globalThis.plainwordBench = inPage;
