import { close } from 'pagefind';
import type { IndexedPage } from './indexed-pages.ts';
import { writeSearchIndex } from './write-index.ts';

/**
 * Makes the search index of a site, and ends Pagefind.
 * In: the pages in reading order, the content folder, the folder to write. Errors: whatever Pagefind reports.
 */
export async function makeSearchIndex(pages: IndexedPage[], content: string, folder: string): Promise<void> {
  try {
    await writeSearchIndex(pages, content, folder);
  } finally {
    await close();
  }
}
