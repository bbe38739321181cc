import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../command/files.ts';
import { addressPattern, hashedFiles } from '../headers/rules.ts';
import type { Edition } from './edition.ts';
import { isKeptFile } from './kept-files.ts';
import { retiredScript, withEdition, workerCode } from './worker-script.ts';

/**
 * Writes `sw.js`, with the hashes of the files as they are now: nothing may change them afterwards.
 * In: the folder of the built site, its base, and whether readers keep an offline copy of it.
 */
export async function writeServiceWorker(folder: string, base: string, isKept: boolean): Promise<void> {
  const script = isKept ? await keepingScript(folder, base) : await retiredScript(base);
  writeFileSync(join(folder, 'sw.js'), script);
}

async function keepingScript(folder: string, base: string): Promise<string> {
  const files: Edition['files'] = {};
  for (const path of pathsBelow(folder).filter(isKeptFile)) {
    const bytes = readFileSync(join(folder, path));
    if (leadsOn(path, bytes)) continue;
    const hash = sha256(bytes).digest('base64');
    files[path.replace(/(^|\/)index\.html$/, '$1')] = hash;
  }
  const hashed = hashedFiles.map((pattern) => addressPattern(pattern, base)).join('|');
  const code = await workerCode('keeping');
  const version = sha256(code + JSON.stringify([files, hashed]))
    .digest('hex')
    .slice(0, 16);
  return withEdition(code, { base, version, files, hashed });
}

/** Is it the old address of a page that has moved? Such a page only leads to the new one. */
const leadsOn = (path: string, bytes: Buffer): boolean =>
  path.endsWith('.html') && bytes.includes('<meta http-equiv="refresh"');

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes);
