/**
 * A page's title as browser tabs and WeChat show it, which is its beginning: the page's own name first, then the
 * site's; on the home page the site's name first, because the article's begins like many others.
 */
export function pageTitle(title: string, siteName: string, isHome: boolean): string {
  return isHome ? `${siteName}：${title}` : `${title} · ${siteName}`;
}
