import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../src/command/files.ts';
import { finishPages } from '../../src/publish/build/finish-pages.ts';
import { writeServiceWorker } from '../../src/publish/service-worker/write-service-worker.ts';

/**
 * Makes a consistent site again from a copy of the built one in which a test has changed files: finishes the pages as
 * the build does and writes the service worker. `isKept`: readers keep the site for offline.
 */
export async function finishAgain(site: string, base: string, isKept = true): Promise<void> {
  for (const path of pathsBelow(site)) {
    const file = join(site, path);
    if (path.endsWith('.html')) writeFileSync(file, unfinish(readFileSync(file, 'utf8')));
  }
  await finishPages(site, { isKept, edition: '' });
  await writeServiceWorker(site, base, isKept);
}

function unfinish(html: string): string {
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/(<html\b[^>]*?) data-page="\w*"/, '$1');
}
