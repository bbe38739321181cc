import { readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pick, slips, type Chance } from './slips.ts';

const intrusionSlips = Object.entries(slips).filter(([what]) => what.startsWith('an intrusion'));

/**
 * Makes one to three slips, as an editor might, in a copy of the content: in a text, or a file that is renamed, doubled,
 * gone, or in another encoding. Returns descriptions of what was done.
 */
export function slip(content: string, chance: Chance): string[] {
  return Array.from({ length: 1 + Math.floor(chance() * 3) }, () => {
    const all = filesOf(content);
    // editors write the text far more often than anything else
    const sections = all.filter((path) => path.endsWith('.mdx'));
    const file = pick(sections.length > 0 && chance() < 0.6 ? sections : all, chance);
    const name = relative(content, file);
    if (chance() < 0.12) return `${name}: ${slipOfFile(file, chance)}`;
    const [what, change] = pick(chance() < 0.4 ? intrusionSlips : Object.entries(slips), chance);
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

/** The files that editors write, without images, guides and the source. */
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
