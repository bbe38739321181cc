import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import { pick, slips, type Chance } from './slips.ts';

const intruding = Object.entries(slips).filter(([what]) => what.startsWith('an intrusion'));

/**
 * Makes an editor's slips in a copy of the content: one to three of them, or a file that is renamed, doubled, gone,
 * or written in another encoding. In: the folder, and chance. Out: what was done, in words.
 */
export function slip(content: string, chance: Chance): string[] {
  return Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const all = filesOf(content);
    // the text is written far more often than all else
    const sections = all.filter((path) => path.endsWith('.mdx'));
    const file = pick(sections.length > 0 && chance() < 0.6 ? sections : all, chance);
    const name = relative(content, file);
    if (chance() < 0.12) return `${name}: ${slipOfFile(file, chance)}`;
    const [what, change] = pick(chance() < 0.4 ? intruding : Object.entries(slips), chance);
    writeFileSync(file, change(readFileSync(file, 'utf8'), chance));
    return `${name}: ${what}`;
  });
}

function slipOfFile(file: string, chance: Chance): string {
  const kind = pick(['gone', 'renamed', 'doubled', 'UTF-16', 'noise'], chance);
  const other = join(
    dirname(file),
    pick(['04-xin.mdx', '04 新.mdx', '01-shufa.md', '04-DUCHA.mdx', 'x.yaml', '9-a.yaml'], chance),
  );
  if (kind === 'gone') rmSync(file);
  else if (kind === 'renamed') renameSync(file, other);
  else if (kind === 'doubled') writeFileSync(other, readFileSync(file));
  else if (kind === 'UTF-16') writeFileSync(file, Buffer.from(readFileSync(file, 'utf8'), 'utf16le'));
  else writeFileSync(file, Buffer.from(Array.from({ length: 300 }, () => Math.floor(chance() * 256))));
  return kind;
}

/** What editors write: no picture, no guide, no source. */
function filesOf(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name))
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? filesOf(path)
        : /\.(?:mdx|yaml|md)$/.test(path) && !path.endsWith('README.md')
          ? [path]
          : [],
    );
}
