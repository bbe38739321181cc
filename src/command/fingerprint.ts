import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './chromium.ts';
import { filesBelow, pathBelow } from './files.ts';
import type { Settings } from './settings.ts';

/** What a build reads besides the content, from the project's folder. */
const sources = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package-lock.json'];

/** A hash of everything that a build depends on: equal exactly when the same site would be built. */
export const inputsFingerprint = (settings: Settings): string => inputsWith(settings, () => true);

/**
 * The same without some files of the content. In: which count, by their paths in the content folder, such as
 * `sections/01-shufa.mdx`.
 */
export function inputsWith(settings: Settings, counts: (file: string) => boolean): string {
  const { root, content, base, site, contact, offline, pdf } = settings;
  const about = JSON.stringify([
    process.versions.node,
    process.platform,
    findChromium(),
    base,
    site,
    contact,
    offline,
    pdf,
    pathBelow(root, content),
  ]);
  const files = filesBelow(content).filter((file) => counts(pathBelow(content, file)));
  return fingerprintOf([...sources.map((source) => join(root, source)), ...files], root, about);
}

/**
 * A hash of the names and bytes of files and folders; missing ones may be named too.
 * In: absolute paths, the folder that names are relative to, and anything else that should count.
 */
export function fingerprintOf(paths: string[], root: string, about = ''): string {
  const hash = createHash('sha256').update(about);
  for (const file of paths.flatMap(filesBelow)) {
    const bytes = readFileSync(file);
    hash.update(`\0${pathBelow(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
