import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fold } from '../text/character-forms.ts';

/** In UTF-16 units; longer names are not offered. */
const longestTerm = 24;

/**
 * The names of the site's own terms that the text has, each once: the entries of `index.yaml` with their other forms,
 * the terms to try in `case.yaml`, the titles of the sections, and what the text puts in “” or 《》.
 * In: the content folder, the titles, the texts of the places. Errors: a YAML file that cannot be read.
 */
export function termNames(content: string, titles: readonly string[], texts: readonly string[]): string[] {
  const entries = yaml(join(content, 'index.yaml'));
  const inTermIndex = (Array.isArray(entries) ? entries : []).flatMap(({ name, forms = [] }) => [name, ...forms]);
  const { tryTerms = [] } = yaml(join(content, 'case.yaml')) ?? {};
  const quoted = texts.flatMap((text) =>
    [...text.matchAll(/“([^“”]+)”|《([^《》]+)》/g)].map((found) => String(found[1] ?? found[2])),
  );
  // One string: looking for thousands of titles in each of thousands of texts takes longer than all the rest.
  const folded = texts.map((text) => fold(text).text).join('\n');
  const present = [...inTermIndex, ...tryTerms, ...titles]
    .map(String)
    .filter((name) => folded.includes(fold(name).text));
  return [...new Set([...present, ...quoted])].filter((name) => name.length <= longestTerm);
}

function yaml(file: string) {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}
