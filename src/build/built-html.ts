import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { filesBelow } from './fingerprint.ts';

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
  const paths = filesBelow(folder);
  const named = (path: string) => relative(folder, path).split(sep).join('/');
  const pages = paths.filter((path) => path.endsWith('.html'));
  return {
    pages: pages.map((path) => ({ file: named(path), ...pointsIn(readFileSync(path, 'utf8')) })),
    files: new Set(paths.map(named)),
  };
}

function pointsIn(html: string): Pick<BuiltPage, 'ids' | 'links'> {
  const ids: string[] = [];
  const links: string[] = [];
  visit(fromHtml(html), 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') ids.push(properties['id']);
    for (const name of pointing) {
      const value = properties[name];
      if (typeof value === 'string') links.push(value);
    }
  });
  return { ids, links };
}
