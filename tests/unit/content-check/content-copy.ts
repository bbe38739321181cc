import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A mistake put into a copy of the real content. */
export interface Seed {
  /** file below `content/` */
  file: string;
  /** what stands there; left out when the whole file is written anew */
  from?: string;
  /** what an editor writes instead; `null` takes the file away */
  to: string | Buffer | null;
}

/** A copy of the content, with its mistakes, in a folder of its own. */
export interface ContentCopy {
  /** stands for the project's folder */
  root: string;
  content: string;
  remove: () => void;
}

/**
 * Copies the real content and seeds it. In: the seeds, and the folder under which the copy is made.
 * Errors: a seed's `from` does not stand in its file, so that a test cannot seed nothing.
 */
export function contentCopy(seeds: Seed[], under = tmpdir()): ContentCopy {
  mkdirSync(under, { recursive: true });
  const root = mkdtempSync(join(under, 'content-'));
  const content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  for (const seed of seeds) plant(seed, content);
  return { root, content, remove: () => rmSync(root, { recursive: true, force: true }) };
}

function plant({ file, from, to }: Seed, content: string): void {
  const path = join(content, file);
  if (to === null) {
    rmSync(path, { recursive: true });
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  if (from === undefined) {
    writeFileSync(path, to);
    return;
  }
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${file}.`);
  writeFileSync(
    path,
    text.replace(from, () => String(to)),
  );
}
