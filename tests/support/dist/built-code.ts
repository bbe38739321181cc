import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { pathsBelow } from '../../../src/command/files.ts';
import { settings } from '../../../src/command/this-build.ts';
import { builtPages } from './built-pages.ts';

/** A script or a stylesheet that readers are sent. */
export interface Code {
  /** its file, or the address of the page that contains it */
  file: string;
  text: string;
  /** true for a script that is not a module, such as `sw.js` */
  classic?: boolean;
}

/** Every script of the built site, in files (including workers, `sw.js` and Pagefind's) and in pages, each once. */
export function builtScripts(): Code[] {
  const inPages = elementsNamed('script')
    .filter(({ properties: { src, type } }) => !src && (!type || type === 'module'))
    .map(({ file, text, properties }) => ({ file, text, classic: properties['type'] !== 'module' }));
  const inFiles = filesEndingWith('.js').map((code) => ({ ...code, classic: code.file === 'sw.js' }));
  return unique([...inFiles, ...inPages]);
}

/** Every stylesheet of the built site, in files, in pages and in the pages' SVG images, each once. */
export function builtStyles(): Code[] {
  return unique([...filesEndingWith('.css'), ...elementsNamed('style').map(({ file, text }) => ({ file, text }))]);
}

function filesEndingWith(ending: string): Code[] {
  return pathsBelow(settings.out)
    .filter((file) => file.endsWith(ending))
    .map((file) => ({ file, text: readFileSync(join(settings.out, file), 'utf8') }));
}

function elementsNamed(tag: string): (Code & Pick<Element, 'properties'>)[] {
  const elements: (Code & Pick<Element, 'properties'>)[] = [];
  for (const { address, html } of builtPages())
    visit(fromHtml(html), 'element', (element: Element) => {
      const { tagName, properties } = element;
      if (tagName === tag) elements.push({ file: address, text: toString(element), properties });
    });
  return elements;
}

function unique(codes: Code[]): Code[] {
  return codes.filter(({ text }, at) => codes.findIndex((code) => code.text === text) === at);
}
