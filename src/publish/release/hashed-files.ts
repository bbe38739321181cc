import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathsBelow } from '../../command/files.ts';
import { isHashed } from '../headers/rules.ts';

/** The paths of a site's hashed files and of their packed forms (`.br`, `.gz`). In: its folder. */
export function hashedFilesIn(site: string): string[] {
  return pathsBelow(site).filter((path) => isHashed(path.replace(/\.(?:br|gz)$/, '')));
}

/**
 * Copies hashed files into a site that lacks them, so that pages opened before a change still find what they load late.
 * Nothing is ever overwritten.
 */
export function copyHashedFiles(paths: Iterable<string>, from: string, to: string): void {
  for (const path of paths) {
    const target = join(to, path);
    if (existsSync(target) || !existsSync(join(from, path))) continue;
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(from, path), target);
  }
}
