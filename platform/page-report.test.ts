import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from './browser.ts';
import type { FrameReport } from './messages.ts';
import { reportPage } from './page-report.ts';

vi.mock('./browser.ts', () => ({
  browser: { scripting: { executeScript: vi.fn() }, permissions: { contains: vi.fn() } },
}));

const execute = vi.mocked(browser.scripting.executeScript);
const contains = vi.mocked(browser.permissions.contains);
const report: FrameReport = {
  words: [{ word: 0, id: 'cervix', text: 'cervix', count: 1 }],
  focused: true,
  hidden: false,
};

const frame = (frameId: number, result: FrameReport | 'pdf' | null) => ({
  frameId,
  documentId: `${frameId}`,
  result,
});

beforeEach(() => {
  vi.resetAllMocks();
  contains.mockResolvedValue(true);
});

test('frames come in order, those without our script are left out', async () => {
  execute.mockResolvedValue([frame(4, report), frame(2, null), frame(0, report)]);
  expect(await reportPage(1)).toEqual([
    { frameId: 0, report },
    { frameId: 4, report },
  ]);
});

test('no frame with our script is silent', async () => {
  execute.mockResolvedValue([frame(0, null)]);
  expect(await reportPage(1)).toBe('silent');
});

test('a PDF cannot be read; one inside a page does not hide the page’s words', async () => {
  execute.mockResolvedValue([frame(0, 'pdf')]);
  expect(await reportPage(1)).toBe('unreadable');
  execute.mockResolvedValue([frame(0, report), frame(3, 'pdf')]);
  expect(await reportPage(1)).toEqual([{ frameId: 0, report }]);
});

test('a refusal is the page’s, or that of a withdrawn permission', async () => {
  execute.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
  expect(await reportPage(1)).toBe('unreadable');
  contains.mockResolvedValue(false);
  expect(await reportPage(1)).toBe('not-allowed');
});

test('what runs in the page asks the isolated world and nothing else', async () => {
  execute.mockResolvedValue([]);
  await reportPage(7);
  const { func, target } = execute.mock.calls[0]?.[0] ?? {};
  expect(target).toEqual({ tabId: 7, allFrames: true });
  // Serialised and run elsewhere, so it must stand alone.
  const alone: unknown = new Function(`return (${String(func)})`)();
  const ask = alone as () => unknown;
  expect(ask()).toBeNull();
  Object.assign(globalThis, { plainwordReport: () => report });
  expect(ask()).toEqual(report);
  Reflect.deleteProperty(globalThis, 'plainwordReport');
});
