import { defineContentScript } from 'wxt/utils/define-content-script';
import { startContent } from './start.ts';

export default defineContentScript({
  matches: ['<all_urls>'],
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  main: (ctx) => startContent(ctx.signal),
});
