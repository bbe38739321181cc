import { join } from 'node:path';
import { startThread } from '../command/thread.ts';
import { sectionFiles } from '../study/contract/section-names.ts';
import type { Problem } from './problem.ts';

/** Below so many sections the check takes less time than the start of a thread. */
const worthAThread = 60;

/**
 * Checks the editors' folder, a large one in a thread, so that this one can get ready for what comes next. What it
 * learns is kept in the project's folder for the next check. In, out, errors: as for `checkContent`.
 */
export async function checkBeside(folder: string, root: string): Promise<Problem[]> {
  if (sectionFiles(folder).length < worthAThread) return checkHere(folder, root);
  try {
    return await inThread(folder, root);
  } catch {
    // an error loses on its way out of a thread what it was: here it is thrown again, whole
    return checkHere(folder, root);
  }
}

/** Loaded only now: where a thread checks, this one has its own work to load for. */
async function checkHere(folder: string, root: string): Promise<Problem[]> {
  const { checkContent } = await import('./check-content.ts');
  const { keptFactsIn } = await import('./content/kept-facts.ts');
  return checkContent(folder, root, keptFactsIn(root));
}

const inThread = (folder: string, root: string): Promise<Problem[]> =>
  startThread<Problem[]>(join(import.meta.dirname, 'check-thread.ts'), { folder, root }).answer;
