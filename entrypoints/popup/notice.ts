/** Which sentence stands in place of the words of a page. Pure. */
import type { Notice } from '../../components/PageNotice.tsx';
import type { PageState } from '../../platform/page-words.ts';

/**
 * What the browser forbids comes first, since no switch of ours mends it; then our switches.
 * @param offSite the site where marking is switched off, or null
 * @returns null where there are words to list
 */
export function noticeFor(page: PageState, on: boolean, offSite: string | null): Notice | null {
  if (page.is === 'unreadable' || page.is === 'not-allowed') return { about: page.is };
  if (!on) return { about: 'off' };
  if (offSite !== null) return { about: 'off-here', site: offSite };
  if (page.is !== 'read') return { about: page.is };
  if (page.groups.length > 0) return null;
  // A page tells no words while its marks are hidden.
  return { about: page.hidden ? 'hidden' : 'none' };
}
