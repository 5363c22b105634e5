import type { BrowserContext, Page } from '@playwright/test';
import { chooseExplain, expect, test } from './fixtures.ts';

interface Target {
  targetId: string;
  url: string;
}

/** Evaluates in the toolbar's real popup, which Playwright does not see as a page. */
async function inPopup<T>(context: BrowserContext, page: Page, expression: string): Promise<T | null> {
  const devtools = await context.newCDPSession(page);
  const { targetInfos } = await devtools.send('Target.getTargets');
  const popup = (targetInfos as Target[]).find((target) => target.url.endsWith('/popup.html'));
  if (popup === undefined) return null;
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId: popup.targetId });
  const answer = new Promise<T>((done) => {
    devtools.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      if (id === 1) done(result.result.value);
    });
  });
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params: { expression } });
  await devtools.send('Target.sendMessageToTarget', { sessionId, message });
  const value = await answer;
  await devtools.detach();
  return value;
}

test('"Explain" in the menu of a selection looks it up in the popup', async ({
  context,
  page,
  worker,
  pages,
}) => {
  await page.goto(`${pages.origin}/blank.html`);
  await chooseExplain(worker, '  stitch in cervix ');
  const found = () =>
    inPopup<string>(
      context,
      page,
      'document.querySelector("input")?.value + " → " + document.querySelector("main h3")?.textContent',
    );
  await expect.poll(found).toBe('stitch in cervix → Cervical stitch (cerclage)');
});

test('where the popup cannot open, the glossary page does, and no address holds the words', async ({
  context,
  page,
  worker,
  pages,
  extension,
}) => {
  await page.goto(`${pages.origin}/blank.html`);
  await worker.evaluate(() => {
    // As in a window without a toolbar.
    const { chrome } = globalThis as unknown as { chrome: { action: { openPopup(): Promise<void> } } };
    chrome.action.openPopup = () => Promise.reject(new Error('no toolbar'));
  });
  const opened = context.waitForEvent('page');
  await chooseExplain(worker, 'stitch in cervix');
  const glossary = await opened;
  await expect(glossary.getByRole('searchbox')).toHaveValue('stitch in cervix');
  await expect(glossary).toHaveURL(`${extension}glossary.html`);
  await glossary.reload();
  await expect(glossary.getByRole('searchbox')).toHaveValue('');
});
