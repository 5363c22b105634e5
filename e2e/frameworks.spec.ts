import type { Page } from '@playwright/test';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { renderToString as renderVue } from 'vue/server-renderer';
import { bundle } from './bundle.ts';
import { expect, test } from './fixtures.ts';
import { html, make, ORIGIN, recordFaults } from './made.ts';
import { compareWithFresh, whenRead } from './our-world.ts';
import { App as ReactApp } from './pages/harsh/frameworks/react-app.ts';
import { createPage } from './pages/harsh/frameworks/vue-app.ts';

interface Framework {
  name: string;
  render(): Promise<string> | string;
  hydrate: string;
}

const FRAMEWORKS: readonly Framework[] = [
  {
    name: 'React',
    render: () => renderReact(createElement(ReactApp)),
    hydrate: `
      import { createElement } from 'react';
      import { hydrateRoot } from 'react-dom/client';
      import { App } from './e2e/pages/harsh/frameworks/react-app.ts';
      hydrateRoot(document.getElementById('app'), createElement(App), {
        onRecoverableError: (error) => console.error('recovered: ' + error),
      });`,
  },
  {
    name: 'Vue',
    render: () => renderVue(createPage()),
    hydrate: `
      import { createPage } from './e2e/pages/harsh/frameworks/vue-app.ts';
      createPage().mount('#app');`,
  },
];

/** What the reader sees, to tell that the page itself went on. */
const line = (page: Page) => page.locator('#line').textContent();

for (const { name, render, hydrate } of FRAMEWORKS) {
  test(`${name}: a server-rendered page hydrates with our marks on it and keeps them right`, async ({
    context,
    page,
  }) => {
    const script = await bundle(hydrate, 'development');
    const body = `<div id="app">${await render()}</div>`;
    await make(context, { '/': html(body), '/app.js': script });
    const faults = recordFaults(page);
    await page.goto(`${ORIGIN}/`);
    const served = await whenRead(page, { quiet: 400 });
    expect(served.texts.slice(0, 2)).toEqual(['threatened miscarriage', 'threatened miscarriage']);
    expect(served.registered).toBeGreaterThan(0);

    await page.addScriptTag({ url: '/app.js' });
    await page.locator('html[data-hydrated]').waitFor();
    expect(faults).toEqual([]);
    const hydrated = await whenRead(page);
    expect(hydrated.texts).toEqual(served.texts);

    for (const id of ['next', 'more', 'next', 'less', 'next', 'more', 'more', 'less']) {
      await page.locator(`#${id}`).click();
    }
    expect(await line(page)).toBe('Now a ectopic pregnancy number 3.');
    const updated = await whenRead(page);
    expect(updated.texts.slice(1, 3)).toEqual(['ectopic pregnancy', 'molar pregnancy']);
    expect(await compareWithFresh(page)).toEqual({
      kept: updated.marks,
      fresh: updated.marks,
      missing: [],
      stale: [],
    });
    expect(faults).toEqual([]);
  });
}

test('a hydration that does not match is seen by these tests', async ({ context, page }) => {
  const script = await bundle(FRAMEWORKS[0]?.hydrate ?? '', 'development');
  const served = renderReact(createElement(ReactApp)).replace('Now a', 'Then a');
  await make(context, {
    '/': html(`<div id="app">${served}</div><script src="/app.js"></script>`),
    '/app.js': script,
  });
  const faults = recordFaults(page);
  await page.goto(`${ORIGIN}/`);
  await page.locator('html[data-hydrated]').waitFor();
  expect(faults.join()).toContain('recovered');
});
