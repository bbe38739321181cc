import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { filesBelow } from '../build/fingerprint.ts';
import { addressPattern, hashedFiles } from '../serving/rules.ts';
import { retiredScript } from './retired-worker.ts';
import { serviceWorker, type Edition } from './service-worker.ts';

/** Where the site stands, and whether it is kept for readers without a network. */
export interface Offline {
  base: string;
  offline: boolean;
}

/**
 * Pages, scripts, faces, search. Not what is taken along (PDFs, books, feeds), nor the path forms of places, which lie a
 * folder deeper: the worker knows where they lead.
 */
const keptFiles = /^(?:(?:[^/]+\/)?[^/]+\.html|_astro\/.+|pagefind\/.+|favicon\.svg)$/;

/**
 * Writes `sw.js`, with the sums of the files as they are now: nothing may change them afterwards. Before that each page
 * is given its own mark, by which an open one knows whether the published one is another (`new-edition.ts`).
 * In: the folder of the built site. Files packed beside others (`.br`, `.gz`) are no addresses of their own.
 */
export function writeServiceWorker(folder: string, { base, offline }: Offline): void {
  const script = join(folder, 'sw.js');
  if (!offline || !isKept(folder)) return writeFileSync(script, retiredScript(base));
  const files: Edition['files'] = {};
  for (const file of filesBelow(folder)) {
    const path = relative(folder, file).split(sep).join('/');
    if (!keptFiles.test(path) || /\.(?:br|gz)$/.test(path)) continue;
    if (path.endsWith('.html')) markPage(file);
    files[path.replace(/(^|\/)index\.html$/, '$1')] = sumOf(readFileSync(file)).digest('base64');
  }
  const hashed = hashedFiles.map((pattern) => addressPattern(pattern, base)).join('|');
  const code = serviceWorker.toString();
  const version = sumOf(code + JSON.stringify([files, hashed]))
    .digest('hex')
    .slice(0, 16);
  const edition: Edition = { base, version, files, hashed };
  writeFileSync(script, `(${code})(self, ${JSON.stringify(edition, null, 1)});\n`);
}

/** The pages say whether readers keep the site: a large one they do not (`NewEdition.astro`). */
function isKept(folder: string): boolean {
  return readFileSync(join(folder, 'index.html'), 'utf8').includes('<new-edition');
}

/** A page's mark is the sum of the page without it. */
function markPage(file: string): void {
  const html = readFileSync(file, 'utf8').replace(/(<html\b[^>]*?) data-page="\w*"/, '$1');
  const mark = sumOf(html).digest('hex').slice(0, 8);
  writeFileSync(
    file,
    html.replace(/<html\b[^>]*/, (tag) => `${tag} data-page="${mark}"`),
  );
}

const sumOf = (bytes: Buffer | string) => createHash('sha256').update(bytes);
