import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file of `pictures/`. */
export interface PictureFile {
  name: string;
  /** in bytes */
  size: number;
  /** what its first bytes say that it is; undefined where it is none of these */
  kind: 'png' | 'jpg' | 'webp' | undefined;
}

/** In: the folder. Out: its files by name; none where there is no such folder. */
export function readPictureFiles(folder: string): PictureFile[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile());
  return names.toSorted().map((name) => {
    const bytes = readFileSync(join(folder, name));
    return { name, size: bytes.length, kind: kindOf(bytes.subarray(0, 12).toString('latin1')) };
  });
}

function kindOf(start: string): PictureFile['kind'] {
  if (start.startsWith('\u0089PNG')) return 'png';
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpg';
  return /^RIFF[^]{4}WEBP/.test(start) ? 'webp' : undefined;
}
