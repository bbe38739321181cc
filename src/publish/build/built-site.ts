import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../command/files.ts';
import { fingerprintOf, inputsFingerprint } from '../../command/fingerprint.ts';
import { servingFolder } from '../headers/hosting/hosting-files.ts';
import { isPacked } from '../release/pack-texts.ts';
import type { Settings } from '../../command/settings.ts';

/**
 * Would a build give the site that is there? Both inputs and output must be as the last build left them, so an edited or
 * half-copied `dist/` is built again.
 */
export function isUpToDate(settings: Settings): boolean {
  try {
    return readFileSync(noteFor(settings), 'utf8') === noteOn(settings, inputsFingerprint(settings));
  } catch {
    return false;
  }
}

/** Records that the site in `settings.out` was built from these inputs. */
export function rememberBuild(settings: Settings, inputs: string): void {
  const note = noteFor(settings);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, noteOn(settings, inputs));
}

/** Forgets the last build. Call it before the site is swapped, so that a kill in between cannot leave a false record. */
export function forgetBuild(settings: Settings): void {
  rmSync(noteFor(settings), { force: true });
}

/** What a release packs beside the files of a build does not count. */
function noteOn({ out }: Settings, inputs: string): string {
  const files = filesBelow(out).filter((file) => !isPacked(file));
  return `inputs ${inputs}\noutput ${fingerprintOf([...files, servingFolder(out)], out)}\n`;
}

/** One note for each output folder. */
function noteFor({ root, out }: Settings): string {
  const name = createHash('sha256').update(out).digest('hex').slice(0, 16);
  return join(root, '.cache', 'built', name);
}
