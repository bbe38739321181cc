import { termIndex, wholeText } from '../../study/contract/addresses.ts';
import { addShown, shownCharacters, type ShownCharacters, type ShownStrings } from './characters.ts';

/** The site's own pages. */
const ownPages = ['index.html', '404.html', ...['quanwen', 'suoyin', 'tujie', 'shuoming', 'search'].map(pageIn)];

/** So many sections are read. The page of the whole text holds the words of all, but not what is printed below one. */
const mostRead = 60;

/**
 * The characters that a built site shows, by face and weight. In: the files of its pages, `shufa/index.html`; its
 * stylesheets; what a page shows, as strings.
 */
export function shownInSite(
  pages: readonly string[],
  stylesheets: string[],
  shownOn: (page: string) => ShownStrings,
): ShownCharacters {
  const sections = pages
    .filter((page) => /^[^/]+\/index\.html$/.test(page) && !ownPages.includes(page))
    .toSorted()
    .slice(0, mostRead);
  const shown = shownCharacters([], stylesheets);
  const others = pages.filter((page) => ownPages.includes(page) || isDivided(page));
  for (const page of [...others, ...sections]) addShown(shown, shownOn(page));
  // below a printed section stands its heading, which 全文 sets in 宋体
  if (sections.length === mostRead) for (const character of shown.bold) shown.paper.add(character);
  return shown;
}

/** Is it one of the volumes, or of the letters of the 索引, where text and 索引 are too long for one page? */
const isDivided = (page: string): boolean =>
  [wholeText, termIndex].some(
    (whole) => page.startsWith(whole) && /^[^/]+\/index\.html$/.test(page.slice(whole.length)),
  );

function pageIn(folder: string): string {
  return `${folder}/index.html`;
}
