import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../../src/command/files.ts';
import { buildFolder, npmBuild } from '../support/build/npm-build.ts';
import { edits, readyToEdit } from './edits.ts';
import { seeded } from '../support/seeded.ts';
import type { Trial } from './trial.ts';

/**
 * Edits a study and builds it again, many times over: each build, which keeps what has not changed, must be the same, byte
 * for byte, as one of a folder that was never built before. In: the editors' folder, how many edits, the seed, and which
 * kinds, by default all in turn.
 */
export async function again(
  content: string,
  times: number,
  seed: number,
  kinds = Object.keys(edits),
): Promise<Trial[]> {
  const folder = buildFolder('again');
  const edited = join(folder, 'content');
  const random = seeded(seed);
  const faults: string[] = [];
  try {
    cpSync(content, edited, { recursive: true });
    readyToEdit(edited);
    await isBuilt(edited, join(folder, 'site'));
    let built = 0;
    for (let at = 0; at < times; at += 1) {
      const kind = kinds[at % kinds.length] ?? '';
      const [before, fresh] = [join(folder, `before-${at}`), join(folder, `content-${at}`)];
      cpSync(edited, before, { recursive: true });
      edits[kind]?.(edited, random, at);
      cpSync(edited, fresh, { recursive: true });
      const [kept, whole] = [await isBuilt(edited, join(folder, 'site')), await isBuilt(fresh, join(folder, 'whole'))];
      if (kept !== whole) faults.push(`${kind}（${at}）：一次生成了，一次没有`);
      const other = kept && whole ? otherFiles(join(folder, 'site'), join(folder, 'whole')) : [];
      faults.push(...other.map((path) => `${kind}（${at}）：${path}`));
      // an edit may break what the content check asks for, such as words that a diagram repeats
      if (kept) built += 1;
      else restore(before, edited);
      for (const copy of [before, fresh]) rmSync(copy, { recursive: true });
    }
    return [{ what: '改一处再生成，与从头生成逐字节相同', times: built, faults }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function isBuilt(content: string, out: string): Promise<boolean> {
  const { status } = await npmBuild({ CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
  return status === 0;
}

function restore(from: string, to: string): void {
  rmSync(to, { recursive: true });
  cpSync(from, to, { recursive: true });
}

function otherFiles(one: string, other: string): string[] {
  const paths = new Set([...pathsBelow(one), ...pathsBelow(other)]);
  const bytes = (folder: string, path: string): string => {
    try {
      return readFileSync(join(folder, path), 'latin1');
    } catch {
      return 'missing';
    }
  };
  return [...paths].filter((path) => bytes(one, path) !== bytes(other, path));
}
