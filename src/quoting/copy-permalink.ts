import { isCut, ownAddress } from './place-on-page.ts';
import { QuotingTools } from './quoting-tools.ts';

/**
 * Copies the address of the point that a link stands beside, and says so there. The press goes to the point as well, so
 * that the address stands in the address bar too. In: the link. Errors: it stands in no place, or there is nothing to say it.
 */
export async function copyPermalink(link: Element): Promise<void> {
  const place = link.closest<HTMLElement>('[data-place]');
  const tools = document.querySelector('quoting-tools');
  if (!place || !(tools instanceof QuotingTools)) throw new Error('A permalink needs a place and <quoting-tools>.');
  const otherwise = isCut() ? '请用右上角的菜单。' : '地址在地址栏里。';
  await tools.copyAddress(ownAddress(place), link, otherwise);
}
