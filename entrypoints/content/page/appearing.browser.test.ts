import { afterEach, expect, test } from 'vitest';
import { Appearing } from './appearing.ts';

let end = new AbortController();
afterEach(() => {
  end.abort();
  end = new AbortController();
  document.body.innerHTML = '';
});

const frames = async (n: number) => {
  for (let i = 0; i < n; i++) await new Promise((done) => requestAnimationFrame(done));
};

async function watching(html: string) {
  document.body.innerHTML = html;
  let times = 0;
  const appearing = new Appearing(() => times++, end.signal);
  appearing.watch(new Set(document.querySelectorAll('p')));
  await frames(3);
  return { appearing, times: () => times };
}

test('a fold that opens and a dialog are noticed, once each', async () => {
  const { times } = await watching(
    '<details><summary>x</summary><p>one</p></details><dialog><p>two</p></dialog>',
  );
  expect(times()).toBe(0);
  (document.querySelector('details') as HTMLDetailsElement).open = true;
  await frames(3);
  expect(times()).toBe(1);
  (document.querySelector('dialog') as HTMLDialogElement).showModal();
  await frames(3);
  expect(times()).toBe(2);
});

test('what is no longer of interest, or after the end, is not noticed', async () => {
  const { appearing, times } = await watching('<p hidden>one</p><p hidden>two</p>');
  const [one, two] = document.querySelectorAll('p');
  appearing.watch(new Set([two as Element]));
  (one as HTMLElement).hidden = false;
  await frames(3);
  expect(times()).toBe(0);
  end.abort();
  (two as HTMLElement).hidden = false;
  await frames(3);
  expect(times()).toBe(0);
});
