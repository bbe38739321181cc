import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { filesBelow } from '../../src/build/fingerprint.ts';
import { settings } from '../../src/build/settings.ts';
import { builtPages } from './built-pages.ts';

/** A script or a sheet that readers are sent: where it stands, and its text. */
export interface Code {
  file: string;
  text: string;
  /** a script that is no module, such as `sw.js` */
  classic?: boolean;
}

/** Every script of the built site, in files (workers, `sw.js` and Pagefind's among them) and in pages, each once. */
export function builtScripts(): Code[] {
  const inPages = elements('script')
    .filter(({ properties: { src, type } }) => !src && (!type || type === 'module'))
    .map(({ file, text, properties }) => ({ file, text, classic: properties['type'] !== 'module' }));
  const inFiles = filesEndingWith('.js').map((code) => ({ ...code, classic: code.file === 'sw.js' }));
  return once([...inFiles, ...inPages]);
}

/** Every sheet of the built site, in files and in pages and in the pages' pictures, each once. */
export function builtStyles(): Code[] {
  return once([...filesEndingWith('.css'), ...elements('style').map(({ file, text }) => ({ file, text }))]);
}

function filesEndingWith(ending: string): Code[] {
  return filesBelow(settings.out)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file: relative(settings.out, file), text: readFileSync(file, 'utf8') }));
}

function elements(tag: string): (Code & Pick<Element, 'properties'>)[] {
  const found: (Code & Pick<Element, 'properties'>)[] = [];
  for (const { address, html } of builtPages())
    visit(fromHtml(html), 'element', (element: Element) => {
      const { tagName, properties } = element;
      if (tagName === tag) found.push({ file: address, text: toString(element), properties });
    });
  return found;
}

function once(codes: Code[]): Code[] {
  return codes.filter(({ text }, at) => codes.findIndex((code) => code.text === text) === at);
}
