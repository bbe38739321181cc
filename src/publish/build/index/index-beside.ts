import { join } from 'node:path';
import { startThread, type Thread } from '../../../command/thread.ts';
import type { Indexed } from './hash-of-places.ts';
import type { IndexSettings } from './sections-to-index.ts';

/**
 * Makes the search index in a thread, from the sections themselves, while this one makes the pages: Pagefind takes longer
 * than they do. In: the settings, the folder to write.
 */
export function indexBeside({ root, content, base }: IndexSettings, folder: string): Thread<Indexed> {
  const settings = { root, content, base };
  return startThread(join(import.meta.dirname, 'index-thread.ts'), { settings, folder });
}
