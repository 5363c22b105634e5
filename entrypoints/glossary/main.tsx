/** Composes the glossary page. Its title stays neutral: titles show in tabs and in the browser's history. */

import { entries } from 'virtual:glossary/entries';
import { render } from 'preact';
import { createLibrary } from '../../glossary/library.ts';
import { takeHandOver } from '../../platform/hand-over.ts';
import { Glossary } from './Glossary.tsx';

async function start(): Promise<void> {
  const given = await takeHandOver();
  render(
    <Glossary library={createLibrary(entries)} given={given} />,
    document.getElementById('app') as HTMLElement,
  );
}

void start();
