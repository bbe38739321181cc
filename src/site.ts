import { getEntry } from 'astro:content';

/** Language of every page: simplified Chinese, no region. */
export const language = 'zh-Hans';

/** The study's own facts, from `content/case.yaml`. Errors: the file is missing. */
export async function theCase() {
  const entry = await getEntry('case', 'case');
  if (!entry) throw new Error('content/case.yaml is missing.');
  const { title, ...facts } = entry.data;
  return { ...facts, title: title.replaceAll('|', ''), titleLines: title.split('|') };
}

/** An address on this site under its base: `at('shufa/')` → `/repo/shufa/`. */
export function at(path = ''): string {
  return import.meta.env.BASE_URL + path;
}

/** The same with its origin, for what leaves the site: `addressOf('shufa/')` → `https://example.org/repo/shufa/`. */
export function addressOf(path = ''): string {
  return new URL(at(path), import.meta.env.SITE).href;
}

/** The pages about the article, in the order of the header. */
export const companionPages = [
  { path: 'quanwen/', title: '全文' },
  { path: 'suoyin/', title: '索引' },
  { path: 'tujie/', title: '图解' },
  { path: 'shuoming/', title: '说明' },
] as const;
