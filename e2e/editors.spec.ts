import type { Page } from '@playwright/test';
import { startChromium } from '../scripts/chromium.ts';
import { bundle } from './bundle.ts';
import { expect, test } from './fixtures.ts';
import { html, make, ORIGIN, recordFaults, SUBJECT } from './made.ts';
import { marksInside, whenRead } from './our-world.ts';
import type {} from './pages/harsh/editors/editor.ts';

const EDITORS = ['prosemirror', 'quill', 'codemirror', 'lexical', 'contenteditable', 'textarea'] as const;

/** Longer than any editor's time for edits that are undone as one. */
const APART_MS = 600;
/** After a step, for what the editor does on its next frames. */
const SETTLE_MS = 150;

/** What an editor holds after each step. */
type Trail = { step: string; saved: string; selection: unknown; text: string }[];

const editable = '#editor [contenteditable="true"], #editor textarea';

/**
 * Editors group what is undone at once by the time between two keys. That time is the machine's, so the page's clock
 * stands still here and goes on only between two steps.
 */
function holdClock(): void {
  let now = Date.now();
  Date.now = () => now;
  globalThis.passTime = (ms) => {
    now += ms;
  };
}

/** Writes, pastes marked words, selects, deletes, undoes and redoes, as a person does. */
async function write(page: Page): Promise<Trail> {
  const trail: Trail = [];
  const note = async (step: string) => {
    await page.waitForTimeout(SETTLE_MS);
    await page.evaluate((ms) => globalThis.passTime(ms), APART_MS);
    trail.push({
      step,
      ...(await page.evaluate(() => ({
        saved: globalThis.editor.save(),
        selection: globalThis.editor.selection(),
        text: String(getSelection()),
      }))),
    });
  };
  const keys = async (step: string, ...pressed: string[]) => {
    for (const key of pressed) await page.keyboard.press(key);
    await note(step);
  };

  // Marked words are copied from the page itself.
  await page.evaluate(() => {
    const marked = document.querySelector('#marked') as Element;
    getSelection()?.selectAllChildren(marked);
  });
  await page.keyboard.press('Control+c');
  await page.locator(editable).first().click();
  await page.keyboard.type('I had a threatened miscarriage, then a cervical cerclage.', { delay: 8 });
  await note('typed');
  await keys('new line', 'Enter');
  await keys('pasted', 'Control+v');
  await page.keyboard.type(' A blighted', { delay: 8 });
  await page.keyboard.type(' ovum.', { delay: 8 });
  await note('typed on');
  await keys('selected', ...Array<string>(9).fill('Shift+ArrowLeft'));
  await keys('cut', 'Control+x');
  await keys('undone', 'Control+z');
  await keys('undone again', 'Control+z');
  await keys('undone a third time', 'Control+z');
  await keys('redone', 'Control+y');
  await keys('all selected', 'Control+a');
  return trail;
}

/** The same in a browser that has never seen the extension. */
async function writeWithout(files: Record<string, string>): Promise<Trail> {
  const { context, close } = await startChromium(undefined, {
    headless: true,
    context: { viewport: { width: 900, height: 600 } },
  });
  try {
    await make(context, files);
    const page = context.pages()[0] ?? (await context.newPage());
    await page.addInitScript(holdClock);
    await page.goto(`${ORIGIN}/`);
    return await write(page);
  } finally {
    await close();
  }
}

for (const name of EDITORS) {
  test(`${name}: what is written is the same with and without us`, async ({ context, page }) => {
    test.setTimeout(90_000);
    const script = await bundle(`import './e2e/pages/harsh/editors/${name}.ts';`);
    const style = '<style>[contenteditable] { white-space: pre-wrap }</style>';
    const body = `<div id="marked">${SUBJECT}</div><div id="editor"></div><script src="/editor.js"></script>`;
    const files = { '/': html(body, style), '/editor.js': script };
    await make(context, files);
    const faults = recordFaults(page);
    await page.addInitScript(holdClock);
    await page.goto(`${ORIGIN}/`);
    expect((await whenRead(page, { quiet: 500 })).texts).toEqual([
      'threatened miscarriage',
      'cervical cerclage',
    ]);

    // Side by side, in two browsers.
    const [trail, without] = await Promise.all([write(page), writeWithout(files)]);
    expect(trail.find((t) => t.step === 'pasted')?.saved.match(/threatened/g)?.length).toBeGreaterThan(1);
    expect(new Set(trail.map((t) => t.saved)).size).toBeGreaterThan(4);
    expect(without).toEqual(trail);

    // What was written was looked at, and nothing of it was marked.
    expect((await whenRead(page)).marks).toBe(2);
    expect(await marksInside(page, '#editor')).toBe(0);
    expect(faults).toEqual([]);
  });
}
