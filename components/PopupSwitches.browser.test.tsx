import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { PopupSwitches } from './PopupSwitches.tsx';
import { mount, unmount } from './testing/mount.tsx';

afterEach(unmount);

function show(props: Partial<Parameters<typeof PopupSwitches>[0]> = {}) {
  const on = { onSwitchHere: vi.fn(), onSwitchEverywhere: vi.fn(), onToggleMarks: vi.fn() };
  mount(
    <PopupSwitches
      site="example.org"
      onHere
      onEverywhere
      marksHidden={false}
      glossaryUrl="/glossary.html"
      optionsUrl="/options.html"
      {...on}
      {...props}
    />,
  );
  return on;
}

test('each switch says what it covers and acts at once', async () => {
  const { onSwitchHere, onSwitchEverywhere } = show();
  await page.getByRole('switch', { name: 'On this site example.org' }).click();
  expect(onSwitchHere).toHaveBeenCalledExactlyOnceWith(false);
  await page.getByRole('switch', { name: 'Everywhere' }).click();
  expect(onSwitchEverywhere).toHaveBeenCalledExactlyOnceWith(false);
});

test('off everywhere is off here too', async () => {
  show({ onEverywhere: false });
  await expect.element(page.getByRole('switch', { name: /^On this site/ })).toBeDisabled();
  await expect.element(page.getByRole('switch', { name: /^On this site/ })).not.toBeChecked();
});

test('a page without a site has no switch for it', () => {
  show({ site: null });
  expect(page.getByRole('switch').elements()).toHaveLength(1);
});

test('marks are hidden and shown again', async () => {
  const { onToggleMarks } = show();
  await page.getByRole('button', { name: 'Hide marks on this page now' }).click();
  expect(onToggleMarks).toHaveBeenCalledOnce();
  show({ marksHidden: true });
  await expect.element(page.getByRole('button', { name: 'Show marks on this page again' })).toBeVisible();
});
