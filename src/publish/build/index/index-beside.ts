import { join } from 'node:path';
import { startThread, type Thread } from '../../../command/thread.ts';
import { sectionFiles } from '../../../study/contract/section-names.ts';
import type { Indexed } from './hash-of-places.ts';
import type { IndexSettings } from './sections-to-index.ts';

/** Below so many sections a thread costs more than it saves: it loads the Markdown plugins a second time. */
const worthAThread = 60;

/**
 * Makes the search index from the sections themselves, of many in a thread, while this one makes the pages: Pagefind takes
 * longer than they do. In: the settings, the folder to write.
 */
export function indexBeside({ root, content, base }: IndexSettings, folder: string): Thread<Indexed> {
  const settings = { root, content, base };
  if (sectionFiles(content).length >= worthAThread)
    return startThread(join(import.meta.dirname, 'index-thread.ts'), { settings, folder });
  // loaded now: the plugins read the settings of this run as soon as they are
  const answer = import('./make-index.ts').then(({ makeIndex }) => makeIndex(settings, folder));
  return { answer, stop: () => answer.catch(() => undefined) };
}
