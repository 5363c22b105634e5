import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { GlossaryScreen } from './GlossaryScreen.tsx';
import { library, WORDING } from './testing/library.ts';
import { mount, unmount } from './testing/mount.tsx';

afterEach(unmount);

/** The trail and the query, as the page keeps them. */
function Page(props: { start?: string; onSay?: (text: string) => void; onPrint?: () => void }) {
  const [trail, setTrail] = useState<(string | null)[]>([props.start ?? null]);
  const [query, setQuery] = useState('');
  return (
    <GlossaryScreen
      library={library}
      wording={WORDING}
      at={trail.at(-1) ?? null}
      query={query}
      onQuery={setQuery}
      onGo={(id) => setTrail([...trail, id])}
      onBack={() => setTrail(trail.length > 1 ? trail.slice(0, -1) : [null])}
      onPrint={props.onPrint ?? (() => {})}
      onSay={props.onSay ?? null}
    />
  );
}

const heading = (name: string) => page.getByRole('heading', { name, exact: true });

test('landmarks and headings', async () => {
  mount(<Page />);
  for (const role of ['banner', 'main', 'contentinfo'] as const) {
    await expect.element(page.getByRole(role)).toBeVisible();
  }
  // The test library does not know the element's role yet; browsers do.
  expect(document.querySelector('search input')).not.toBeNull();
  await expect.element(page.getByRole('heading', { level: 1, name: 'Plainword' })).toBeVisible();
  const second = page.getByRole('heading', { level: 2 }).elements();
  expect(second.map((h) => h.textContent)).toEqual(['C', 'E', 'V']);
});

test('by subject', async () => {
  mount(<Page />);
  await page.getByRole('radio', { name: 'By subject' }).click();
  await expect.element(heading('Treatment')).toBeVisible();
  await page.getByRole('navigation', { name: 'Subjects' }).getByRole('button', { name: 'The body' }).click();
  await expect.element(heading('The body')).toHaveFocus();
});

test('a link opens its entry in place and leaves the address alone; Back returns to the link', async () => {
  const address = location.href;
  mount(<Page />);
  await page.getByRole('link', { name: 'Effacement' }).click();
  await expect.element(heading('Effacement')).toHaveFocus();
  expect(location.href).toBe(address);
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('link', { name: 'Effacement' })).toHaveFocus();
  expect(page.getByRole('link', { name: 'Effacement' }).element().getAttribute('href')).toBe('#effacement');
});

test('related words lead on, one Back a step', async () => {
  mount(<Page start="cerclage" />);
  await page.getByRole('button', { name: 'Cervix', exact: true }).click();
  await page.getByRole('button', { name: 'Effacement' }).click();
  await expect.element(heading('Effacement')).toHaveFocus();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect.element(heading('Cervix')).toHaveFocus();
});

test('typing over an entry shows results and keeps the focus in the field', async () => {
  mount(<Page start="cerclage" />);
  await page.getByRole('searchbox').fill('viab');
  const found = page.getByRole('list', { name: 'Words found' });
  await expect.element(found.getByRole('button', { name: 'Viability' })).toBeVisible();
  await expect.element(page.getByRole('searchbox')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await expect.element(heading('Viability')).toHaveFocus();
});

test('an unknown address shows all words', async () => {
  mount(<Page start="nothing-of-ours" />);
  await expect.element(heading('V')).toBeVisible();
});

test('says the word without its brackets, and offers it only where a voice is on the device', async () => {
  const onSay = vi.fn();
  mount(<Page start="cerclage" onSay={onSay} />);
  await page.getByRole('button', { name: 'Say it aloud' }).click();
  expect(onSay).toHaveBeenCalledExactlyOnceWith('Cervical stitch');
  unmount();
  mount(<Page start="cerclage" />);
  expect(page.getByRole('button', { name: 'Say it aloud' }).elements()).toHaveLength(0);
});

test('the skip link comes first and leads into the words', async () => {
  mount(<Page start="cervix" />);
  page.getByRole('button', { name: 'Skip to the words' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('main')).toHaveFocus();
});
