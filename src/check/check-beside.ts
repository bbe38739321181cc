import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { sectionFiles } from '../study/contract/section-names.ts';
import { checkContent } from './check-content.ts';
import type { Problem } from './problem.ts';

/** Below so many sections the check takes less time than the start of a thread. */
const worthAThread = 60;

/**
 * Checks the editors' folder, a large one in a thread, so that this one can get ready for what comes next. In, out,
 * errors: as for `checkContent`.
 */
export async function checkBeside(folder: string, root: string): Promise<Problem[]> {
  if (sectionFiles(folder).length < worthAThread) return checkContent(folder, root);
  try {
    return await inThread(folder, root);
  } catch {
    // an error loses on its way out of a thread what it was: here it is thrown again, whole
    return checkContent(folder, root);
  }
}

function inThread(folder: string, root: string): Promise<Problem[]> {
  const thread = new Worker(join(import.meta.dirname, 'check-thread.ts'), { workerData: { folder, root } });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('the check gave no answer')));
  });
}
