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
    await built(edited, join(folder, 'site'));
    for (let at = 0; at < times; at += 1) {
      const kind = kinds[at % kinds.length] ?? '';
      edits[kind]?.(edited, random, at);
      const fresh = join(folder, `content-${at}`);
      cpSync(edited, fresh, { recursive: true });
      faults.push(...(await built(edited, join(folder, 'site'))), ...(await built(fresh, join(folder, 'whole'))));
      const other = otherFiles(join(folder, 'site'), join(folder, 'whole'));
      faults.push(...other.map((path) => `${kind}（${at}）：${path}`));
      rmSync(fresh, { recursive: true });
    }
    return [{ what: '改一处再生成，与从头生成逐字节相同', times, faults }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Out: what a failed build printed. */
async function built(content: string, out: string): Promise<string[]> {
  const { status, output } = await npmBuild({ CONTENT: content, OUT: out, BASE: '/', PDF: 'off' });
  return status === 0 ? [] : [output];
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
