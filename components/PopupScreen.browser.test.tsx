import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PopupScreen } from './PopupScreen.tsx';
import { library, WORDING } from './testing/library.ts';
import { mount, unmount } from './testing/mount.tsx';
import type { ListedWord } from './WordList.tsx';

afterEach(unmount);

const word = (id: string, text: string, count = 1): ListedWord[] => {
  const view = library.view(id, WORDING);
  return view ? [{ view, text, count }] : [];
};

const WORDS = [...word('cervix', 'cervical', 3), ...word('viability', 'viability')];

function show(props: Partial<Parameters<typeof PopupScreen>[0]> = {}) {
  const on = { onMend: vi.fn(), onJump: vi.fn(), onGlossary: vi.fn() };
  mount(
    <PopupScreen
      library={library}
      wording={WORDING}
      words={WORDS}
      notice={null}
      given={null}
      {...on}
      {...props}
    />,
  );
  return on;
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const field = () => page.getByRole('searchbox', { name: 'Look up a word' });

test('lists the words of the page with spelling, count and explanation', async () => {
  show();
  const list = page.getByRole('list', { name: 'Words on this page' });
  const texts = list
    .getByRole('listitem')
    .elements()
    .map((item) => item.textContent);
  expect(texts).toEqual([
    'Cervix“cervical”, 3 timesThe neck of the womb.Show on page: Cervix',
    'ViabilityAble to live.Show on page: Viability',
  ]);
});

test('jumps to a word without opening it', async () => {
  const { onJump } = show();
  await page.getByRole('button', { name: 'Show on page: Viability' }).click();
  expect(onJump).toHaveBeenCalledExactlyOnceWith('viability');
  await expect.element(page.getByRole('button', { name: 'Back' })).not.toBeInTheDocument();
});

test('keyboard only: into the list, into an entry, to a related word, and back to where it began', async () => {
  show();
  await expect.element(field()).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(heading('Cervix')).toHaveFocus();
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Effacement' }).click();
  await expect.element(heading('Effacement')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(heading('Cervix')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Cervix', exact: true })).toHaveFocus();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field()).toHaveFocus();
});

test('search speaks its count, Enter opens the best, Back returns to the results', async () => {
  show();
  await field().fill('stich in cervix');
  await expect.element(page.getByRole('status')).toHaveTextContent('2 words found');
  await userEvent.keyboard('{Enter}');
  await expect.element(heading('Cervical stitch (cerclage)')).toHaveFocus();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.element(field()).toHaveValue('stich in cervix');
  await expect.element(page.getByRole('button', { name: 'Cervical stitch (cerclage)' })).toHaveFocus();
});

test('Escape empties the field first', async () => {
  show();
  await field().fill('qwertz');
  await expect.element(page.getByRole('status')).toHaveTextContent('Nothing found');
  await userEvent.keyboard('{Escape}');
  await expect.element(field()).toHaveValue('');
  await expect.element(heading('Words on this page 2')).toBeVisible();
});

test('the field leaves no trace and asks no spelling service', async () => {
  show();
  const input = field().element();
  expect(input.getAttribute('autocomplete')).toBe('off');
  expect(input.getAttribute('spellcheck')).toBe('false');
});

test('what it was opened for is searched, or shown', async () => {
  show({ given: { query: 'effacement' } });
  const found = page.getByRole('list', { name: 'Words found' });
  await expect.element(found.getByRole('button', { name: 'Effacement' })).toBeVisible();
  unmount();
  show({ given: { id: 'effacement' } });
  await expect.element(heading('Effacement')).toBeVisible();
});

test.each([
  [{ about: 'unreadable' as const }, /lets no extension read this page/],
  [{ about: 'silent' as const }, /Reload the page/],
  [{ about: 'none' as const }, /none of the words/],
  [{ about: 'hidden' as const }, /No words are marked/],
  [{ about: 'reading' as const }, /Reading the page/],
])('%o is said in words', async (notice, text) => {
  show({ words: [], notice });
  await expect.element(page.getByText(text)).toBeVisible();
});

test.each([
  [{ about: 'off' as const }, 'Switch it on'],
  [{ about: 'off-here' as const, site: 'example.org' }, 'Switch it on here'],
  [{ about: 'not-allowed' as const }, 'Allow it'],
])('%o can be mended, and the focus is not lost with the button', async (notice, name) => {
  const { onMend } = show({ words: [], notice });
  await page.getByRole('button', { name, exact: true }).click();
  expect(onMend).toHaveBeenCalledOnce();
  await expect.element(heading('Words on this page')).toHaveFocus();
});

test('an entry leads to the glossary, and to the page only where the page has it', async () => {
  const { onGlossary } = show({ given: { id: 'effacement' } });
  expect(page.getByRole('button', { name: 'Show on page' }).elements()).toHaveLength(0);
  await page.getByRole('button', { name: 'Open in the glossary' }).click();
  expect(onGlossary).toHaveBeenCalledExactlyOnceWith('effacement');
});
