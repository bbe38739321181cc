import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { pathsBelow } from '../../command/files.ts';
import { withPolicy } from '../headers/with-policy.ts';
import { isKeptFile } from '../service-worker/kept-files.ts';
import { pointsIn, type BuiltPage } from './built-html.ts';

/**
 * Finishes the pages that Astro wrote: each gets its policy, and in a site that readers keep a hash of itself, by which
 * an open page knows whether the published one differs (`new-edition.ts`). Each is read once and written once.
 * In: the folder of the built site; do readers keep an offline copy? Out: what the checks need of the pages.
 * Errors: a page with code that no policy can allow.
 */
export function finishPages(folder: string, isKept: boolean): BuiltPage[] {
  const paths = pathsBelow(folder);
  const hasStylesheets = paths.some((path) => path.endsWith('.css'));
  return paths
    .filter((path) => path.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      const tree = fromHtml(html);
      try {
        const page = withPolicy(html, tree, hasStylesheets);
        writeFileSync(join(folder, file), isKept && isKeptFile(file) ? withHash(page) : page);
      } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`, { cause: error });
      }
      return { file, ...pointsIn(tree) };
    });
}

function withHash(page: string): string {
  const hash = createHash('sha256').update(page).digest('hex').slice(0, 8);
  return page.replace(/<html\b[^>]*/, (tag) => `${tag} data-page="${hash}"`);
}
