import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { foldedText } from './folded-text.ts';

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
  const found = foundIn(texts.map(foldedText), names.map(foldedText));
  return names.filter((name) => found.has(foldedText(name)));
}

/**
 * Which of the names stand in the texts. It goes through the texts once: to look for each of thousands of titles in all
 * of them takes longer than all the rest.
 */
function foundIn(texts: readonly string[], names: readonly string[]): Set<string> {
  const byStart = Map.groupBy(new Set(names), (name) => startOf(name, 0, name.length === 1));
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      for (const isShort of [true, false]) {
        for (const name of byStart.get(startOf(text, at, isShort)) ?? [])
          if (text.startsWith(name, at)) found.add(name);
      }
    }
  }
  return found;
}

/** The two UTF-16 units at a place of a text, or the one, as a number: parts of a string would be made by the million. */
function startOf(text: string, at: number, isShort: boolean): number {
  const second = isShort ? 0 : text.charCodeAt(at + 1);
  return text.charCodeAt(at) * 0x10000 + (second || 0);
}

function yaml(file: string) {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}
