/** Components that editors may use in MDX: the capitalised names of `proseComponents` in `src/prose/index.ts`. */
export const componentNames: readonly string[] = [];

/** First steps of addresses that are not a section's: pages of the site's own, and files beside them. */
export const reservedSlugs: readonly string[] = [
  'quanwen',
  'suoyin',
  'tujie',
  'shuoming',
  'search',
  '404',
  'pagefind',
  'index',
  'fonts',
  '_astro',
  'xiazai',
];

/** Permanent ids, slugs and labels of notes look alike: they survive mail, print and dictation. */
export const permanentName = /^[a-z][a-z0-9-]*$/;
export const permanentNameRule = '只用小写字母、数字和连字符，以字母开头';
