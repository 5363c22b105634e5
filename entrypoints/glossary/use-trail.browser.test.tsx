import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, unmount } from '../../components/testing/mount.tsx';
import { idOf, useTrail } from './use-trail.ts';

const address = location.href;

afterEach(() => {
  unmount();
  history.replaceState(null, '', address);
});

function Trail({ first = null }: { first?: string | null }) {
  const { at, go, back } = useTrail(first);
  return (
    <>
      <output>{at ?? 'all words'}</output>
      <button type="button" onClick={() => go('cervix')}>
        cervix
      </button>
      <button type="button" onClick={() => go('embryo')}>
        embryo
      </button>
      <button type="button" onClick={back}>
        back
      </button>
    </>
  );
}

const at = (text: string) => expect.poll(() => document.querySelector('output')?.textContent).toBe(text);
const press = (name: string) => page.getByRole('button', { name }).click();

test('steps lead there and back, and neither address nor history state names a word', async () => {
  mount(<Trail />);
  await at('all words');
  await press('cervix');
  await press('embryo');
  await at('embryo');
  expect(location.href).toBe(address);
  expect(JSON.stringify(history.state)).not.toMatch(/cervix|embryo/);
  history.back();
  await at('cervix');
  history.forward();
  await at('embryo');
  await press('back');
  await at('cervix');
  await press('back');
  await at('all words');
});

test('opened at an entry, Back shows all words', async () => {
  mount(<Trail first="embryo" />);
  await at('embryo');
  await press('back');
  await at('all words');
});

test('an address opens its entry, also in a page that is open already', async () => {
  history.replaceState(null, '', '#viability');
  mount(<Trail />);
  await at('viability');
  location.hash = '#cervix';
  await at('cervix');
});

test.each([
  ['#dilation-and-curettage', 'dilation-and-curettage'],
  ['', null],
  ['#', null],
  ['#<img>', null],
])('%o names %o', (hash, id) => expect(idOf(hash)).toBe(id));
