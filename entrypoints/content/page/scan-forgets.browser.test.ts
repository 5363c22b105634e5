/** Words that no reading comes across once they are gone. */
import { afterEach, expect, test, vi } from 'vitest';
import { closeScans, scanned } from './testing/scans.ts';
import { settled } from './testing/words.ts';

afterEach(closeScans);

test.each([
  ['nothing', ''],
  ['white space', ' \n'.repeat(20)],
])('a word that becomes %s while what is around it is read again leaves nothing behind', async (_, data) => {
  const { texts, scan } = await scanned(
    '<div><p>a miscarriage</p><p>a cerclage</p><p>a blighted ovum</p></div>',
  );
  expect(texts()).toEqual(['miscarriage', 'cerclage', 'blighted ovum']);
  const [first, , last] = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  (first as Text).data = data;
  document.querySelector('div')?.setAttribute('contenteditable', 'false');
  await settled(scan);
  expect(texts()).toEqual(['cerclage', 'blighted ovum']);
  // Out of the page nobody tells of it.
  const paragraph = last?.parentElement as Element;
  paragraph.remove();
  await Promise.resolve();
  (last as Text).data = data;
  document.body.append(paragraph);
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
});

test('a word that is emptied among thousands of changes, while nobody looks, leaves nothing behind', async () => {
  const { texts, scan } = await scanned(`${'<p>no</p>'.repeat(2500)}<p>a miscarriage</p><p>a cerclage</p>`);
  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  for (const { firstChild } of document.querySelectorAll('p')) {
    const text = firstChild as Text;
    if (!text.data.includes('cerclage')) text.data = text.data === 'no' ? 'yes' : ' '.repeat(20);
  }
  scan.gather();
  hidden.mockRestore();
  document.dispatchEvent(new Event('visibilitychange'));
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
});

test('what is written in an editor that became one by its role is forgotten', async () => {
  const { texts, scan } = await scanned('<p>a miscarriage</p><p>a cerclage</p>');
  const paragraph = document.querySelector('p') as Element;
  paragraph.setAttribute('role', 'textbox');
  (paragraph.firstChild as Text).data = 'a miscarriage, and more';
  await settled(scan);
  expect(texts()).toEqual(['cerclage']);
});
