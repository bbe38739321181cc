import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { factsFile, factsFormat, type SearchFacts } from './facts.ts';
import { lettersByCount, mostBundledRecords, recordsFrom, type IndexedPage } from './index-records.ts';
import { homophonesOf, termWithSound } from './terms.ts';
import { traditionalPairs } from './traditional.ts';

/** Bundles of Pagefind that this site has no use for: its interfaces, its marker, its worker (ours is its own). */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\./;

/**
 * Writes the search index of a site.
 * In: its pages in reading order, the names of its terms, the folder to write. Out: the facts that were written beside it.
 * Errors: whatever Pagefind reports. Two runs on the same pages write the same bytes.
 */
export async function writeIndex(pages: IndexedPage[], terms: readonly string[], folder: string): Promise<SearchFacts> {
  const { records, byPlace } = recordsFrom(pages);
  const small = records.length <= mostBundledRecords;
  await rm(folder, { recursive: true, force: true });
  await writePagefind(records, small, folder);
  const letters = lettersByCount(texts(pages));
  const soundedTerms = terms.map(termWithSound);
  const facts: SearchFacts = {
    format: factsFormat,
    engine: `sha384-${createHash('sha384')
      .update(await readFile(join(folder, 'pagefind.js')))
      .digest('base64')}`,
    records: records.length,
    byPlace,
    small,
    letters,
    variants: traditionalPairs(new Set(letters.join(''))),
    terms: soundedTerms,
    homophones: homophonesOf(soundedTerms),
  };
  await writeFile(join(folder, factsFile), gzipSync(JSON.stringify(facts), { level: 9 }));
  return facts;
}

async function writePagefind(records: { url: string; content: string }[], small: boolean, folder: string) {
  const { index, errors } = await createIndex(small ? { maxFragments: 1 } : {});
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  // One after the other: the order of the records decides the bytes of the index.
  for (const record of records) refuse(await index.addHTMLFile(record));
  refuse(await index.writeFiles({ outputPath: folder }));
  await index.deleteIndex();
  const files = await readdir(folder);
  await Promise.all(files.filter((file) => unused.test(file)).map((file) => rm(join(folder, file))));
}

function refuse({ errors }: { errors: string[] }): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

function* texts(pages: readonly IndexedPage[]): Generator<string> {
  for (const { places } of pages) for (const { text } of places) yield text;
}
