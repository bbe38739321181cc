import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '../../command/is-running.ts';

/**
 * The folder for the search index of this process, below the cache. Neither needs to exist yet. Removes those of processes
 * that have ended, because a terminal that is closed ends `npm run dev` without a word.
 */
export function indexFolder(cache: string): string {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, pid] = /^dev-(\d+)$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
  return join(cache, `dev-${process.pid}`);
}
