/** The keys: next word, previous word, hide or show the marks. */
import { browser } from '../../platform/browser.ts';
import { type Order, order } from '../../platform/messages.ts';
import { type FrameResult, reportPage } from '../../platform/page-report.ts';

const ORDERS: Record<string, Order> = {
  'next-word': { type: 'step', by: 1 },
  'previous-word': { type: 'step', by: -1 },
  'toggle-marks': { type: 'toggle-marks' },
};

/** The frame that has the focus, if it has words; else the first that has. A page around a focused frame has it too. */
export function frameToStep(frames: readonly FrameResult[]): FrameResult | undefined {
  const withWords = frames.filter((f) => f.report.words.length > 0);
  return withWords.findLast((f) => f.report.focused) ?? withWords[0];
}

export async function onCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const message = ORDERS[command];
  if (tab?.id === undefined || !message) return;
  const frames = await reportPage(tab.id);
  // A page that no extension may read has no words to go to.
  if (typeof frames === 'string') return;
  const one = frameToStep(frames);
  const chosen = message.type === 'step' ? (one ? [one] : []) : frames;
  // A frame may have gone meanwhile.
  await Promise.allSettled(chosen.map((f) => order(tab.id as number, f.frameId, message)));
}
