import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { close } from 'pagefind';
import { settings } from '../../../command/this-build.ts';
import { indexedPages } from './indexed-pages.ts';
import { writeSearchIndex } from './write-index.ts';

/**
 * Astro integration: makes the search index from the built HTML, so that it holds what is published.
 * It indexes the pages whose `<main>` has `data-places`, in the reading order of `/quanwen/`.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // The worker loads Pagefind with import(), which only a module worker has.
        updateConfig({ vite: { worker: { format: 'es' } } });
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const folder = fileURLToPath(dir);
        const paths = pages.map(({ pathname }) => pathname);
        const indexed = await indexedPages(folder, paths);
        try {
          const { records, terms } = await writeSearchIndex(indexed, settings.content, join(folder, 'pagefind'));
          logger.info(`${indexed.length} pages in ${records} records, ${terms.length} terms`);
        } finally {
          await close();
        }
      },
    },
  };
}
