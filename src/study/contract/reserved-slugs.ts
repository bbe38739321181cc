import {
  about,
  allDiagrams,
  downloads,
  pictures,
  searchIndex,
  searchPage,
  slugOfPage,
  termIndex,
  wholeText,
} from './addresses.ts';

/** First steps of addresses that no section may have: the site's own pages, and files beside them. */
export const reservedSlugs: readonly string[] = [
  ...[wholeText, termIndex, allDiagrams, about, searchPage, downloads, pictures, searchIndex].map(slugOfPage),
  '404',
  'index',
  'fonts',
  '_astro',
];
