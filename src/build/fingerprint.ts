import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findChromium } from './chromium.ts';
import type { Settings } from './settings.ts';

/** What a build reads besides the content, from the project's folder. */
const sources = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'];

/**
 * One number for everything that a build depends on.
 * In: the settings. Out: a hash that is equal exactly when the same site would be built.
 */
export function inputsFingerprint({ root, content, base, site, offline, pdf }: Settings): string {
  const about = JSON.stringify([
    process.versions.node,
    process.platform,
    findChromium(),
    base,
    site,
    offline,
    pdf,
    relative(root, content),
  ]);
  return fingerprintOf([...sources.map((source) => join(root, source)), content], root, about);
}

/**
 * Hashes names and bytes of files and folders. A path that is missing counts as such.
 * In: absolute paths, the folder that names are taken from, and anything else that should count.
 */
export function fingerprintOf(paths: string[], root: string, about = ''): string {
  const hash = createHash('sha256').update(about);
  for (const file of paths.flatMap(filesBelow)) {
    const bytes = readFileSync(file);
    hash.update(`\0${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** All files of a folder and its folders, or the file itself, in a fixed order. Empty when it is not there. */
export function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path).toSorted();
  return names.flatMap((name) => filesBelow(join(path, name)));
}
