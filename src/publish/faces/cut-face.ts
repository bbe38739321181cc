import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startThread } from '../../command/thread.ts';
import type { Cut } from './cut-thread.ts';
import { commonFolder, isUpright, type Face } from './faces.ts';

/**
 * How a face is cut, and what its file is called in a site: with a hash of all that decides its bytes, so that the name is
 * known before they are. In: the face, the characters to keep, a folder for faces that were cut before.
 */
export function cutOf(face: Face, characters: string, cache: string): { name: string; cut: Cut } {
  const from = join(commonFolder, `${face.name}.woff2`);
  const key = createHash('sha256').update(readFileSync(from)).update(tool()).update(characters).digest();
  const to = join(cache, `${key.toString('hex').slice(0, 32)}.woff2`);
  return {
    name: `site-${face.name}.${key.toString('base64url').slice(0, 8)}.woff2`,
    cut: { from, to, characters, isUpright: isUpright(face) },
  };
}

/** The packages that cut, wherever npm put them. */
const packages = /\/(?:subset-font|fontverter|harfbuzzjs|wawoff2)$/;

/** How faces are cut: the code, and the versions of the packages. */
function tool(): string {
  const root = join(import.meta.dirname, '..', '..', '..');
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const versions = Object.entries(lock.packages).filter(([path]) => packages.test(path));
  const written = versions.map(([path, { version }]) => `${path} ${version}`);
  return [readFileSync(join(import.meta.dirname, 'subset.ts'), 'utf8'), ...written].join('\n');
}

/**
 * Cuts what was not cut before, in two threads: the largest face takes as long as the others together. Out: resolves when
 * all are kept. Errors: a thread's.
 */
export async function cutInThreads(cuts: readonly Cut[]): Promise<void> {
  const [largest, ...others] = cuts
    .filter(({ to }) => !existsSync(to))
    .toSorted((one, other) => other.characters.length - one.characters.length);
  if (largest) await Promise.all([inThread([largest]), ...(others.length > 0 ? [inThread(others)] : [])]);
}

const inThread = (cuts: Cut[]): Promise<true> =>
  startThread<true>(join(import.meta.dirname, 'cut-thread.ts'), cuts).answer;
