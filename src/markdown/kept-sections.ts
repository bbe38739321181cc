import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprintOf } from '../command/fingerprint.ts';
import { keptOrMade } from '../command/kept.ts';
import type { Settings } from '../command/settings.ts';
import { compiledFile } from '../study/compiled-section.ts';
import { compileSection } from './compile-section.ts';

/** What decides how any section is compiled, from the project's folder. */
const code = ['src/markdown', 'src/study', 'package-lock.json'];

/** A hash of all that decides how a section is compiled, but its own file. In: the settings. */
export function compilingState({ root, content, base }: Pick<Settings, 'root' | 'content' | 'base'>): string {
  codeState ??= fingerprintOf(
    code.map((path) => join(root, path)),
    root,
    process.versions.node,
  );
  const entries = join(content, 'index.yaml');
  return hashOf(codeState, base, existsSync(entries) ? readFileSync(entries) : '');
}

/** The code that runs does not change. */
let codeState: string | undefined;

/**
 * Sees to it that a section is compiled: it may be so from an earlier build. In: its file, what was told by
 * `compilingState`, the project's folder. Out: its key, for `readCompiled`. Errors: as for `compileSection`.
 */
export async function keepCompiled(path: string, state: string, root: string): Promise<string> {
  const text = readFileSync(path, 'utf8');
  const key = hashOf(state, basename(path), text);
  const file = compiledFile(root, key);
  if (!existsSync(file)) {
    await keptOrMade(file, async () => Buffer.from(JSON.stringify(await compileSection(text, path))));
  }
  return key;
}

function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest('hex').slice(0, 32);
}
