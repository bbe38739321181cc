import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { originalFile } from '../../../src/study/contract/original-file.ts';
import { addressesFile } from '../../../src/study/contract/published-addresses.ts';

/** A change to a copy of the real content, usually a mistake. */
export interface Seed {
  /** file below `content/` */
  file: string;
  /** the text to replace; if left out, the whole file is replaced */
  from?: string;
  /** what an editor writes instead; `null` removes the file */
  to: string | Buffer | null;
}

/** A copy of the content with its mistakes, in a folder of its own. */
export interface ContentCopy {
  /** stands for the project's folder */
  root: string;
  content: string;
  remove: () => void;
}

/**
 * Copies the real content into a new folder under `under` and applies the seeds. The copy has published nothing, has no
 * source and makes no claims, so that one seed is one mistake; tests of these bring an `addresses.txt` or `source.txt`.
 * Throws if a seed's `from` is not in its file, so that no seed goes unnoticed.
 */
export function contentCopy(seeds: Seed[], under = tmpdir()): ContentCopy {
  mkdirSync(under, { recursive: true });
  const root = mkdtempSync(join(under, 'content-'));
  const content = join(root, 'content');
  cpSync('content', content, { recursive: true });
  rmSync(join(content, addressesFile), { force: true });
  for (const seed of seeds) plant(seed, content);
  if (!seeds.some(({ file }) => file === originalFile)) withoutSource(content);
  return { root, content, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** Takes away the source, and from `case.yaml` what it proves. */
function withoutSource(content: string): void {
  rmSync(join(content, originalFile), { force: true });
  const file = join(content, 'case.yaml');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replaceAll('一字不改', '一仍其旧').replaceAll('原文照录', '原文抄录'));
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
  if (!text.includes(from)) throw new Error(`“${from}” is not in ${file}.`);
  writeFileSync(
    path,
    text.replace(from, () => String(to)),
  );
}
