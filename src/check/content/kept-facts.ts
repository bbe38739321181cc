import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf } from '../../command/fingerprint.ts';
import { forgetOld, writeWhole } from '../../command/kept.ts';
import { sectionFacts, type SectionFacts } from './section-facts.ts';
import type { SectionFile } from './section-file.ts';
import type { SourceText } from './source-text.ts';

/** Where checks keep what they learn of each section, and a hash of the code that learns it. */
export interface KeptFacts {
  folder: string;
  code: string;
}

/** What decides what is learnt of a section, besides its name and text; from the project's folder. */
const code = ['src/check', 'src/command', 'src/markdown', 'src/study', 'package-lock.json'];

/** In: the project's folder. */
export function keptFactsIn(root: string): KeptFacts {
  codeState ??= fingerprintOf(
    code.map((path) => join(root, path)),
    root,
    process.versions.node,
  );
  return { folder: join(root, '.cache', 'checked'), code: codeState };
}

/** The code that runs does not change. */
let codeState: string | undefined;

/** What an earlier check learnt of a section; nothing where the file is damaged. */
export function readFacts(source: SourceText, kept: KeptFacts): SectionFacts {
  const file = fileOf(source, kept);
  if (!existsSync(file)) return sectionFacts();
  try {
    const values: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return sectionFacts(isRecord(values) ? values : {});
  } catch {
    return sectionFacts();
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keeps what is new of each section, and forgets what nobody needs any more. What cannot be written is learnt again. */
export function keepFacts(sections: readonly SectionFile[], kept: KeptFacts): void {
  const fresh = sections.filter(({ isRead, facts }) => isRead && facts.hasNew);
  if (fresh.length === 0) return;
  try {
    for (const { source, facts } of fresh) {
      writeWhole(fileOf(source, kept), JSON.stringify(facts.values));
      facts.hasNew = false;
    }
    forgetOld(kept.folder);
  } catch {
    // a check in a folder that is write-protected is a check all the same
  }
}

function fileOf({ file, text }: SourceText, { folder, code: state }: KeptFacts): string {
  const hash = createHash('sha256').update(`${state}\0${file}\0`).update(text).digest('hex');
  return join(folder, `${hash.slice(0, 32)}.json`);
}
