import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { pathsBelow } from '../../command/files.ts';
import { slugOfPage, termIndex, wholeText } from '../../study/contract/addresses.ts';
import { shownCharacters, type ShownCharacters } from './characters.ts';

/** The site's own pages. */
const ownPages = ['index.html', '404.html', ...['quanwen', 'suoyin', 'tujie', 'shuoming', 'search'].map(pageIn)];

/** So many sections are read. The page of the whole text holds the words of all, but not what is printed below one. */
const mostRead = 60;

/** The characters that a built site shows, by face and weight. In: its folder, and how to get one of its pages, parsed. */
export function shownInSite(folder: string, treeOf: (page: string) => Root): ShownCharacters {
  const sections = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => pageIn(name))
    .toSorted()
    .filter((page) => !ownPages.includes(page) && existsSync(join(folder, page)))
    .slice(0, mostRead);
  const pages = [...ownPages, ...dividedPagesIn(folder), ...sections].filter((page) => existsSync(join(folder, page)));
  const stylesheets = pathsBelow(folder).filter((path) => path.endsWith('.css'));
  const shown = shownCharacters(
    // one after the other: all trees of a large site do not fit into memory
    pages.values().map(treeOf),
    stylesheets.map((path) => readFileSync(join(folder, path), 'utf8')),
  );
  // below a printed section stands its heading, which 全文 sets in 宋体
  if (sections.length === mostRead) for (const character of shown.bold) shown.paper.add(character);
  return shown;
}

/** The pages of volumes and of letters of the 索引, where text and 索引 are too long for one page. */
function dividedPagesIn(folder: string): string[] {
  return [wholeText, termIndex].map(slugOfPage).flatMap((whole) => {
    const path = join(folder, whole);
    return existsSync(path) ? readdirSync(path).map((name) => pageIn(`${whole}/${name}`)) : [];
  });
}

function pageIn(folder: string): string {
  return `${folder}/index.html`;
}
