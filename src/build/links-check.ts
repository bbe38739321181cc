import type { BuiltPage, BuiltSite } from './built-html.ts';

/** Where the site will stand. */
export interface Standing {
  base: string;
  site: string;
}

/**
 * Finds what no reader may meet in a built site: a link to nothing, and an id that two elements share.
 * In: the site, and where it will stand. Out: one sentence for each fault, in Chinese, beginning with the page.
 */
export function faultsIn(built: BuiltSite, standing: Standing): string[] {
  const idsOf = new Map(built.pages.map((page) => [page.file, new Set(page.ids)]));
  return built.pages.flatMap((page) => [
    ...repeated(page.ids).map((id) => `${page.file}：id “${id}” 不止一个`),
    ...new Set(page.links.flatMap((link) => faultOf(link, page, built.files, idsOf, standing))),
  ]);
}

function faultOf(
  link: string,
  page: BuiltPage,
  files: Set<string>,
  idsOf: Map<string, Set<string>>,
  { base, site }: Standing,
): string[] {
  const here = new URL(base + page.file.replace(/(^|\/)index\.html$/, '$1'), site);
  if (!URL.canParse(link, here)) return [`${page.file}：链接“${link}”不成地址`];
  const url = new URL(link, here);
  if (url.origin !== here.origin) return [];
  if (!url.pathname.startsWith(base)) return [`${page.file}：链接“${link}”不在网站的路径 ${base} 之下`];

  const target = fileAt(decoded(url.pathname.slice(base.length)));
  if (!files.has(target)) return [`${page.file}：链接“${link}”指向不存在的 ${target}`];
  const fragment = decoded(url.hash.slice(1).split(':~:')[0] ?? '');
  const ids = idsOf.get(target);
  if (fragment === '' || fragment === 'top' || !ids || ids.has(fragment)) return [];
  return [`${page.file}：链接“${link}”指向的页面里没有 id “${fragment}”`];
}

/** Without its %-escapes, or as it is where they spell no letters: then nothing is found under it. */
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

function repeated(ids: string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.has(id) || !seen.add(id)))];
}
