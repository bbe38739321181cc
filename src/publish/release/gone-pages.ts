import { UserError } from '../../command/user-error.ts';
import { missingPage } from '../../study/contract/addresses.ts';
import type { MovedPage } from '../../study/published-addresses.ts';
import { movedTo } from '../headers/hosting/moved-pages.ts';

/**
 * Refuses a release that takes away pages which the last one had: an address that was published is cited, bookmarked and
 * printed. The content check holds those in `addresses.txt`; this holds what was really published, whatever the file
 * says. In: the paths of both releases' files, the pages that have moved, and those that are to be withdrawn, with what
 * lies below them (`/shufa/`). Errors: `UserError`.
 */
export function refuseGonePages(
  last: Iterable<string>,
  next: Iterable<string>,
  moved: readonly MovedPage[],
  withdrawn: readonly string[] = [],
): void {
  const there = new Set(pagesAmong(next));
  const isWithdrawn = (page: string) => withdrawn.some((one) => one !== '' && page.startsWith(one));
  const gone = pagesAmong(last).filter(
    (page) => !there.has(page) && movedTo(page.slice(1), moved) === undefined && !isWithdrawn(page),
  );
  // what lies below a page went with it
  const first = gone.filter((page) => !gone.some((other) => other !== page && page.startsWith(other)));
  const [example] = first;
  if (example === undefined) return;
  const shown = first.length > 5 ? `${first.slice(0, 5).join(' ')} 等 ${first.length} 个` : first.join(' ');
  throw new UserError(
    `还不能公布：上一次发布有的网页，这一次没有了：${shown}。公布过的网址不能消失，别人引用着它：
  ${cureFor(example, there)}
  若误删了，请恢复；
  若确实要撤下，写上 --withdraw=${first.join(',')} 再发布。`,
  );
}

/** How the address of a page, or the path form of a place, stays alive. In: the pages that are there. */
function cureFor(page: string, there: ReadonlySet<string>): string {
  const [, above = '', id = ''] = /^(.*\/)([^/]+)\/$/.exec(page) ?? [];
  return above !== '/' && there.has(above)
    ? `若改了编号，把旧编号写在新编号后面：[#新编号 #${id}]；`
    : `若改了网址，在案例的 addresses.txt 末尾加一行“${page} → /新网址/”；`;
}

/** The addresses of the pages, each with `/` in front. */
function pagesAmong(paths: Iterable<string>): string[] {
  return [...paths]
    .filter((path) => path.endsWith('.html') && path !== missingPage)
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
}
