import { isCut, ownAddress } from './place-on-page.ts';
import { QuotingTools } from './quoting-tools.ts';

/**
 * Copies the address of the point that a permalink stands beside, and says so there. The press also goes to the point, so
 * the address bar shows it too. Errors: the link is in no place, or the page has no `<quoting-tools>`.
 */
export async function copyPermalink(link: Element): Promise<void> {
  const place = link.closest<HTMLElement>('[data-place]');
  const tools = document.querySelector('quoting-tools');
  if (!place || !(tools instanceof QuotingTools)) throw new Error('A permalink needs a place and <quoting-tools>.');
  const otherwise = isCut() ? '请用右上角的菜单。' : '地址在地址栏里。';
  await tools.copyAddress(ownAddress(place), link, otherwise);
}
