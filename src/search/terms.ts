import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { parse } from 'yaml';
import type { Term } from './facts.ts';
import { fold } from './letters.ts';

const longestTerm = 24;

/**
 * The names of the site's own terms: the entries of `index.yaml` with their other forms, the terms to try of
 * `case.yaml`, the titles of the sections, and what the text itself puts in “” or 《》.
 * In: the content folder, the titles, the texts of the places. Out: the names that stand in the text, each once.
 * Errors: a YAML file that cannot be read.
 */
export function termNames(content: string, titles: readonly string[], texts: readonly string[]): string[] {
  const entries = yaml(join(content, 'index.yaml'));
  const indexed = (Array.isArray(entries) ? entries : []).flatMap(({ name, forms = [] }) => [name, ...forms]);
  const { tryTerms = [] } = yaml(join(content, 'case.yaml')) ?? {};
  const quoted = texts.flatMap((text) =>
    [...text.matchAll(/“([^“”]+)”|《([^《》]+)》/g)].map((found) => String(found[1] ?? found[2])),
  );
  // one string: asking thousands of texts for each of thousands of titles takes longer than all the rest
  const folded = texts.map((text) => fold(text).letters).join('\n');
  const standing = [...indexed, ...tryTerms, ...titles]
    .map(String)
    .filter((name) => folded.includes(fold(name).letters));
  return [...new Set([...standing, ...quoted])].filter((name) => name.length <= longestTerm);
}

function yaml(file: string) {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}

/** A term with its sound; letters with several readings are read as in the term. ü is written v. */
export function termWithSound(name: string): Term {
  return { name, sound: syllablesOf(name).join(' ') };
}

/**
 * For each syllable of the terms the common letters that sound like it (those of GB 2312's first level, in which
 * the letters stand in the order of their sound), so that 督查 can offer 督察.
 */
export function homophonesOf(terms: readonly Term[]): Record<string, string> {
  const wanted = new Set(terms.flatMap(({ sound }) => sound.split(' ')));
  const homophones: Record<string, string> = {};
  for (const letter of [...commonLetters(), ...terms.flatMap(({ name }) => [...name])]) {
    const [syllable] = syllablesOf(letter);
    if (!syllable || !wanted.has(syllable)) continue;
    const letters = homophones[syllable] ?? '';
    if (!letters.includes(letter)) homophones[syllable] = letters + letter;
  }
  return homophones;
}

function syllablesOf(name: string): string[] {
  return pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });
}

function commonLetters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const letters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell += 1) {
      letters.push(decoder.decode(Uint8Array.of(row, cell)));
    }
  }
  return letters;
}
