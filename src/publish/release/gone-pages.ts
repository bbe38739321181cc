import { UserError } from '../../command/user-error.ts';
import { missingPage } from '../../study/contract/addresses.ts';
import type { MovedPage } from '../../study/published-addresses.ts';
import { movedTo } from '../headers/hosting/moved-pages.ts';

/**
 * Refuses a release that takes away pages which the last one had: an address that was published is cited, bookmarked and
 * printed. The content check holds those in `addresses.txt`; this holds what was really published, whatever the file
 * says. In: the paths of both releases' files, the pages that have moved, and those that are to be withdrawn.
 * Errors: `UserError`.
 */
export function refuseGonePages(
  last: Iterable<string>,
  next: Iterable<string>,
  moved: readonly MovedPage[],
  withdrawn: readonly string[] = [],
): void {
  const there = new Set(next);
  const gone = [...last]
    .filter((path) => path.endsWith('.html') && path !== missingPage && !there.has(path))
    .map((path) => path.replace(/(^|\/)index\.html$/, '$1'))
    .filter((page) => movedTo(page, moved) === undefined && !withdrawn.includes(`/${page}`))
    .map((page) => `/${page}`);
  if (gone.length === 0) return;
  const shown = gone.length > 5 ? `${gone.slice(0, 5).join(' ')} 等 ${gone.length} 个` : gone.join(' ');
  throw new UserError(
    `还不能公布：上一次发布的网页，这一次没有了：${shown}。公布过的网址不能消失，别人引用着它：
  若改了网址，在案例的 addresses.txt 末尾加一行“${gone[0]} → /新网址/”；
  若误删了，请恢复；
  若确实要撤下，写上 --withdraw=${gone.join(',')} 再发布。`,
  );
}
