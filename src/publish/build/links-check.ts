import { wholeText } from '../../study/contract/addresses.ts';
import type { BuiltPage, BuiltSite } from './built-html.ts';

/** Where the site will stand. */
export interface SiteAddress {
  base: string;
  site: string;
}

/** A link of a built page that leads nowhere. */
export interface BrokenLink {
  /** the page's file, `shufa/index.html` */
  page: string;
  /** as it stands in the page */
  link: string;
  /** what is wrong with it, in Chinese: it follows the link */
  wrong: string;
}

/** The links of a built site that lead nowhere, each once a page. */
export function brokenLinks({ pages, files }: BuiltSite, address: SiteAddress): BrokenLink[] {
  const idsOf = new Map(pages.map((page) => [page.file, new Set(page.ids)]));
  // the page of the whole text leads on to the volume that has a place (lead-to-volume.ts)
  const whole = idsOf.get(`${wholeText}index.html`);
  for (const { file, ids } of pages) if (whole && volumeFile.test(file)) for (const id of ids) whole.add(id);
  const judge = (link: string, page: BuiltPage) => wrongWith(link, page, files, idsOf, address);
  /** what is wrong with links that mean the same on every page */
  const judged = new Map<string, string | undefined>();
  const wrongOn = (link: string, page: BuiltPage) => {
    if (!link.startsWith('/')) return judge(link, page);
    if (!judged.has(link)) judged.set(link, judge(link, page));
    return judged.get(link);
  };
  return pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) => {
      const wrong = wrongOn(link, page);
      return wrong === undefined ? [] : [{ page: page.file, link, wrong }];
    }),
  );
}

const volumeFile = new RegExp(`^${wholeText}\\d+/index\\.html$`);

/** The ids that more than one element of a page has. */
export function repeatedIds({ ids }: BuiltPage): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
}

function wrongWith(
  link: string,
  page: BuiltPage,
  files: Set<string>,
  idsOf: Map<string, Set<string>>,
  { base, site }: SiteAddress,
): string | undefined {
  const here = new URL(base + page.file.replace(/(^|\/)index\.html$/, '$1'), site);
  if (!URL.canParse(link, here)) return '不成地址';
  const url = new URL(link, here);
  if (url.origin !== here.origin) return undefined;
  if (!url.pathname.startsWith(base)) return `不在网站的路径 ${base} 之下`;

  const target = fileAt(decoded(url.pathname.slice(base.length)));
  if (!files.has(target)) return `指向不存在的 ${target}`;
  const fragment = decoded(url.hash.slice(1).split(':~:')[0] ?? '');
  const ids = idsOf.get(target);
  if (fragment === '' || fragment === 'top' || !ids || ids.has(fragment)) return undefined;
  return `指向的页面里没有 id “${fragment}”`;
}

/** Without its %-escapes, or as it is where they spell no characters: then nothing is found under it. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fileAt(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
