import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { eachElement, pageTree } from '../../study/places/page-tree.ts';
import { pathsBelow } from '../../command/files.ts';

/** A built page as the checks need it. */
export interface BuiltPage {
  /** its path in the built site, with `/`: `shufa/index.html` */
  file: string;
  /** ids in document order, repeated ones too */
  ids: string[];
  /** what its attributes point at, as written */
  links: string[];
}

/** A built site: its pages, and the paths of all its files. */
export interface BuiltSite {
  pages: BuiltPage[];
  files: Set<string>;
}

const pointing = ['href', 'src', 'action', 'poster'] as const;

/** Reads a built folder. Errors: the file system's. */
export function readBuiltSite(folder: string): BuiltSite {
  const paths = pathsBelow(folder);
  const pages = paths.filter((path) => path.endsWith('.html'));
  return {
    pages: pages.map((file) => ({ file, ...pointsIn(pageTree(readFileSync(join(folder, file), 'utf8'))) })),
    files: new Set(paths),
  };
}

/** The ids of a page, and what its attributes point at. */
export function pointsIn(tree: Root): Pick<BuiltPage, 'ids' | 'links'> {
  const ids: string[] = [];
  const links: string[] = [];
  eachElement(tree, ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.push(properties['id']);
    for (const name of pointing) {
      const value = properties[name];
      if (typeof value === 'string') links.push(value);
    }
  });
  return { ids, links };
}

/** Holds texts once for all pages: those of a site share most of their links. */
export function holder(): (text: string) => string {
  const held = new Map<string, string>();
  return (text) => {
    const before = held.get(text);
    if (before !== undefined) return before;
    // a part of a string keeps the whole page in memory
    const copy = Buffer.from(text).toString();
    held.set(copy, copy);
    return copy;
  };
}
