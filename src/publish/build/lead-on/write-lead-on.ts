import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ForTheBuild } from '../../../study/for-the-build.ts';
import { pageTree } from '../../../study/places/page-tree.ts';
import { pointsIn, type BuiltPage } from '../built-html.ts';
import { protectedPage } from '../finish-page.ts';
import { replaceFile } from '../spare-site.ts';

/**
 * Writes the pages that lead on (`layouts/lead-on/`). They have no style, and no reader keeps them. In: the folder of the
 * built site, the pages by their paths. Out: what the checks need of them.
 */
export function writeLeadOn(folder: string, pages: ForTheBuild['leadOn']): BuiltPage[] {
  return pages.map(([path, html]) => {
    const file = `${path}index.html`;
    const tree = pageTree(html);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    replaceFile(join(folder, file), protectedPage(file, html, tree, true));
    return { file, ...pointsIn(tree) };
  });
}
