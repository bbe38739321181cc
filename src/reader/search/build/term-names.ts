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
  const named = [...inTermIndex, ...tryTerms, ...titles].map(String);
  const names = [...new Set([...named, ...quoted])].filter((name) => name.length <= longestTerm);
  const found = foundIn(
    texts.map((text) => fold(text).text),
    names.map((name) => fold(name).text),
  );
  return names.filter((name) => found.has(fold(name).text));
}

/**
 * Which of the names stand in the texts. It goes through the texts once: to look for each of thousands of titles in all
 * of them takes longer than all the rest.
 */
function foundIn(texts: readonly string[], names: readonly string[]): Set<string> {
  const byStart = new Map<string, Set<string>>();
  for (const name of names) {
    const start = name.slice(0, 2);
    byStart.set(start, (byStart.get(start) ?? new Set()).add(name));
  }
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      for (const length of [1, 2]) {
        for (const name of byStart.get(text.slice(at, at + length)) ?? [])
          if (text.startsWith(name, at)) found.add(name);
      }
    }
  }
  return found;
}

function yaml(file: string) {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}
