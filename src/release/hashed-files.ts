import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { filesBelow } from '../build/fingerprint.ts';
import { addressPattern, hashedFiles } from '../serving/rules.ts';

const hashed = hashedFiles.map((files) => new RegExp(addressPattern(files, ''), 's'));

/** The hashed files of a site, as paths with `/`, and what is packed beside them (`.br`, `.gz`). In: its folder. */
export function hashedFilesIn(site: string): string[] {
  return filesBelow(site)
    .map((file) => relative(site, file).split(sep).join('/'))
    .filter((path) => hashed.some((files) => files.test(path.replace(/\.(?:br|gz)$/, ''))));
}

/**
 * Brings hashed files from one site into another that lacks them, so that pages opened before the change still find
 * what they load late. Nothing is ever overwritten.
 */
export function bringHashedFiles(paths: Iterable<string>, from: string, to: string): void {
  for (const path of paths) {
    const target = join(to, path);
    if (existsSync(target) || !existsSync(join(from, path))) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, path), target);
  }
}
