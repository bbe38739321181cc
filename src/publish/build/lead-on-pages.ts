import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { leadOnList } from '../../study/contract/addresses.ts';
import { pageTree } from '../../study/places/page-tree.ts';
import { pointsOf, type BuiltPage } from './built-html.ts';
import { finishedPage } from './finish-page.ts';

/**
 * Writes the pages that lead on (`layouts/lead-on/`) from the list that Astro wrote, which it removes. In: the folder of
 * the built site. Out: what the checks need of them. Errors: the file system's.
 */
export function writeLeadOnPages(folder: string): BuiltPage[] {
  const list = join(folder, leadOnList);
  const pages = JSON.parse(readFileSync(list, 'utf8')) as [path: string, html: string][];
  rmSync(list);
  const points = pointsOf();
  return pages.map(([path, html]) => {
    const file = `${path}index.html`;
    const tree = pageTree(html);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    // nobody keeps these: they have no words of their own, and no style
    writeFileSync(join(folder, file), finishedPage(file, html, tree, { isKept: false, hasStylesheets: true }));
    return { file, ...points(tree) };
  });
}
