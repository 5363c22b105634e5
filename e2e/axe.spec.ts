import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openCard, openPopup, test, waitForMarks } from './fixtures.ts';

async function faults(page: Page, include?: [string, string]): Promise<string[]> {
  // The usual mode opens another page for each analysis; ours have no frames to gather from.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations, passes } = await (include ? axe.include({ fromShadowDom: include }) : axe).analyze();
  // An empty page passes everything.
  expect(passes.length).toBeGreaterThan(5);
  return violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}`));
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds no fault in ${colorScheme} colours`, async ({ page, worker, pages, extension }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${pages.origin}/card.html`);
    await waitForMarks(page, worker, { atLeast: 4 });
    const popup = await openPopup(page, worker, extension);
    await popup.emulateMedia({ colorScheme });
    await expect(popup.getByRole('listitem').first()).toBeVisible();
    expect(await faults(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Threatened miscarriage', exact: true }).click();
    await popup.getByText('More', { exact: true }).click();
    expect(await faults(popup)).toEqual([]);
    await popup.getByRole('button', { name: 'Back' }).click();
    await popup.getByRole('searchbox').fill('cervix');
    expect(await faults(popup)).toEqual([]);

    await popup.goto(`${extension}options.html`);
    await expect(popup.getByRole('switch').first()).toBeVisible();
    expect(await faults(popup)).toEqual([]);
    await popup.goto(`${extension}glossary.html`);
    await expect(popup.getByRole('link', { name: 'Threatened miscarriage' })).toBeVisible();
    expect(await faults(popup)).toEqual([]);
    await popup.goto(`${extension}glossary.html#threatened-miscarriage`);
    await popup.reload();
    await expect(popup.getByRole('heading', { name: 'Threatened miscarriage' })).toBeVisible();
    expect(await faults(popup)).toEqual([]);
    await popup.close();

    const card = await openCard(page, 'threatened miscarriage');
    await card.getByText('More', { exact: true }).click();
    expect(await faults(page, ['div[popover]', '.pw-card'])).toEqual([]);
  });
}
