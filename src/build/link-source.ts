import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * Where editors wrote a link that the built pages show to be broken, for a message that they can act on.
 * In: the link as it stands in a page. Out: `content/sections/02-ducha.mdx:12`, or undefined when no section has it.
 */
export function sourceOfLink(link: string, { base, content, root }: Settings): string | undefined {
  const written = link.startsWith(base) ? `/${link.slice(base.length)}` : link;
  const folder = join(content, 'sections');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.mdx'))) {
    const lines = readFileSync(join(folder, name), 'utf8').split('\n');
    const at = lines.findIndex((line) => line.includes(`](${written}`) || line.includes(`]: ${written}`));
    if (at >= 0) return `${relative(root, join(folder, name))}:${at + 1}`;
  }
  return undefined;
}
