import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { factsFile, factsFormat, type SearchFacts } from '../text/facts.ts';
import { soundsFile } from '../nearest/sounds.ts';
import { homophonesOf, termWithSound } from '../text/terms.ts';
import { traditionalPairs } from '../text/traditional.ts';
import { charactersByCount, mostBundledRecords, recordsFrom, type IndexRecord } from './index-records.ts';
import type { IndexedPage } from './indexed-pages.ts';
import { soundsOf } from './sounds-of-text.ts';
import { termNames } from './term-names.ts';

/** Bundles of Pagefind that this site does not use: its interfaces, its highlighter, its worker. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/** Writes the search index of these pages with the terms of their content folder. See `writeIndex`. */
export function writeSearchIndex(
  pages: IndexedPage[],
  content: string,
  folder: string,
  wanted?: AbortSignal,
): Promise<SearchFacts> {
  const places = pages.flatMap((page) => page.places);
  const titles = [...new Set(places.map(({ section }) => section))];
  const texts = places.map(({ text }) => text);
  return writeIndex(pages, termNames(content, titles, texts), folder, wanted);
}

/**
 * Writes the search index of a site; the same pages always give the same bytes. Pagefind's process goes on running
 * for the next index: whoever writes the last one calls Pagefind's `close`.
 * In: the pages in reading order, the names of the terms, the folder to write, and a signal that ends the work when the
 * index is not wanted any more. Out: the facts written with the index. Errors: whatever Pagefind reports; an `AbortError`.
 */
export async function writeIndex(
  pages: IndexedPage[],
  terms: readonly string[],
  folder: string,
  wanted?: AbortSignal,
): Promise<SearchFacts> {
  const { records, byPlace } = recordsFrom(pages);
  const small = records.length <= mostBundledRecords;
  await rm(folder, { recursive: true, force: true });
  const { characters, sounds, variants } = await writePagefind(records, small, folder, () => factsOf(pages), wanted);
  const soundedTerms = terms.map(termWithSound);
  const facts: SearchFacts = {
    format: factsFormat,
    engine: `sha384-${createHash('sha384')
      .update(await readFile(join(folder, 'pagefind.js')))
      .digest('base64')}`,
    records: records.length,
    byPlace,
    small,
    letters: characters,
    variants,
    terms: soundedTerms,
    homophones: homophonesOf(soundedTerms),
  };
  await writeFile(join(folder, factsFile), packed(facts));
  await writeFile(join(folder, soundsFile), packed(sounds));
  return facts;
}

/** What takes a second for a thousand sections and does not need Pagefind. */
function factsOf(pages: readonly IndexedPage[]) {
  const characters = charactersByCount(texts(pages));
  const present = new Set(characters.join(''));
  return { characters, variants: traditionalPairs(present), sounds: soundsOf(present, texts(pages)) };
}

function packed(content: object): Uint8Array {
  const bytes = gzipSync(JSON.stringify(content), { level: 9 });
  bytes[9] = 255; // the operating system (RFC 1952 §2.3): unknown, so that all systems make the same bytes
  return bytes;
}

/**
 * About how many positions a file of the index holds; Pagefind's own measure is 20,000. A rare word then costs a reader
 * 6 kB in place of 27, and the index of 10,000 sections has 0.5 % more bytes. Pagefind reads it when its process starts;
 * if another version did not know it, searches would load more, and that is all.
 */
const positionsInAFile = '4000';

/**
 * In: what to do while Pagefind, which has a process of its own, writes; a signal that ends the work. Out: what that gave.
 */
async function writePagefind<T>(
  records: IndexRecord[],
  small: boolean,
  folder: string,
  beside: () => T,
  wanted: AbortSignal | undefined,
): Promise<T> {
  if (!small) process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= positionsInAFile;
  const { index, errors } = await createIndex(small ? { maxFragments: 1 } : {});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    // One after the other: the order of the records decides the bytes of the index.
    for (const record of records) {
      wanted?.throwIfAborted();
      throwErrors(await index.addHTMLFile(record));
    }
    const written = index.writeFiles({ outputPath: folder });
    const made = beside();
    throwErrors(await written);
    const files = await readdir(folder);
    await Promise.all(files.filter((file) => unused.test(file)).map((file) => rm(join(folder, file))));
    return made;
  } finally {
    await index.deleteIndex();
  }
}

function throwErrors({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

function* texts(pages: readonly IndexedPage[]): Generator<string> {
  for (const { places } of pages) for (const { text } of places) yield text;
}
