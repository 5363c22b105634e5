import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DEFAULTS, type Settings } from '../platform/settings.ts';
import { ChoicesForm } from './ChoicesForm.tsx';
import { mount, unmount } from './testing/mount.tsx';

afterEach(unmount);

function show(settings: Partial<Settings> = {}, failed = false) {
  const onChange = vi.fn();
  mount(<ChoicesForm settings={{ ...DEFAULTS, ...settings }} failed={failed} onChange={onChange} />);
  return onChange;
}

test('shows the choices in force', async () => {
  show({ pace: 'ask', loss: 'pregnancy loss', country: 'ie', badge: false, everyMention: true });
  await expect.element(page.getByRole('radio', { name: /^Only when I click/ })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Pregnancy loss' })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: 'Every time' })).toBeChecked();
  await expect.element(page.getByRole('combobox')).toHaveValue('ie');
  await expect.element(page.getByRole('switch', { name: /number of words/ })).not.toBeChecked();
});

test.each([
  ['radio', /^Slowly/, { pace: 'slow' }],
  ['radio', 'Every time', { everyMention: true }],
  ['radio', /^The pregnancy/, { baby: 'pregnancy' }],
  ['radio', 'Pregnancy loss', { loss: 'pregnancy loss' }],
  ['switch', /number of words/, { badge: false }],
  ['switch', 'Mark words on pages', { on: false }],
] as const)('%s %s changes its one choice', async (role, name, change) => {
  const onChange = show();
  await page.getByRole(role, { name }).click();
  expect(onChange).toHaveBeenCalledExactlyOnceWith(change);
});

test('the country is one of a list', async () => {
  const onChange = show();
  await page.getByRole('combobox', { name: /Emergency numbers/ }).selectOptions('nz');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ country: 'nz' });
});

test('radio groups move by arrow key', async () => {
  const onChange = show();
  page
    .getByRole('radio', { name: /^After a short rest/ })
    .element()
    .focus();
  await userEvent.keyboard('{ArrowDown}');
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ pace: 'slow' });
});

test('a site is taken off the list, and the focus stays in its section', async () => {
  const onChange = show({ offSites: ['example.org', 'example.net'] });
  await page.getByRole('button', { name: 'Remove example.org' }).click();
  expect(onChange).toHaveBeenCalledExactlyOnceWith({ offSites: ['example.net'] });
  await expect.element(page.getByRole('heading', { name: /^Sites/ })).toHaveFocus();
});

test('says so when storage refuses, and the control stays as it was', async () => {
  const onChange = show();
  await page.getByRole('switch', { name: 'Mark words on pages' }).click();
  expect(onChange).toHaveBeenCalledOnce();
  show({}, true);
  await expect.element(page.getByRole('alert').getByText(/did not save/)).toBeVisible();
  await expect.element(page.getByRole('switch', { name: 'Mark words on pages' })).toBeChecked();
});
