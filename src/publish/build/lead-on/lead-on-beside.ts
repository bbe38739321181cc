import { join } from 'node:path';
import { startThread, type Thread } from '../../../command/thread.ts';
import type { ForTheBuild } from '../../../study/for-the-build.ts';
import type { BuiltPage } from '../built-html.ts';
import { writeLeadOn } from './write-lead-on.ts';

/** So many files take as long to write as a thread to start. */
const worthAThread = 100;

/** Writes the pages that lead on, many of them in a thread, while Astro goes on with the others. In, out: as `writeLeadOn`. */
export function leadOnBeside(folder: string, pages: ForTheBuild['leadOn']): Thread<BuiltPage[]> {
  if (pages.length >= worthAThread)
    return startThread(join(import.meta.dirname, 'lead-on-thread.ts'), { folder, pages });
  return { answer: Promise.resolve(writeLeadOn(folder, pages)), stop: () => Promise.resolve() };
}
