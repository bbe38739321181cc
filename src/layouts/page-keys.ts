import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { inputsWith } from '../command/fingerprint.ts';
import { settings } from '../command/this-build.ts';
import { entriesIn, indexedEntries } from '../reader/term-index/indexed-entries.ts';
import { entryAddress } from '../reader/term-index/the-index-pages.ts';
import { keptPageFile, keptPagesFolder } from '../study/kept-page.ts';
import { oncePerBuild } from '../study/once-per-build.ts';
import { originalFile } from '../study/contract/original-file.ts';
import { numberedSections, orderedSections, type ShownSection } from '../study/sections.ts';
import { theVolumes } from '../study/volumes/the-volumes.ts';

/**
 * The keys of the pages of sections and volumes, by their paths: a hash of all that decides a page. It is its own words,
 * how often the entries in them stand elsewhere, and what every page may depend on: code, settings, all other files of the
 * content, and of all sections whatever contents and links can say. So a page is rendered again when a word of its own
 * has changed, and every page when a heading has. `npm run soak -- again` holds such builds against whole ones.
 */
export const pageKeys = oncePerBuild(async (): Promise<Map<string, string>> => {
  const around = await aroundAll();
  const pages = [
    ...(await numberedSections()).map((section) => ({ page: section.page, sections: [section] })),
    ...(await theVolumes()),
  ];
  const keys = new Map<string, string>();
  for (const { page, sections } of pages) {
    // Astro makes the sizes of a picture only for pages that it renders
    if (sections.some(({ places }) => places.some(({ body }) => body.includes('<img')))) continue;
    keys.set(
      page,
      hashOf(
        around,
        sections.map(({ key }) => key),
        await entriesOn(sections),
      ),
    );
  }
  return keys;
});

/** Is a page kept from an earlier build, and need not be rendered? In: its key. */
export const isPageKept = (key = ''): boolean =>
  !import.meta.env.DEV && key !== '' && existsSync(keptPageFile(keptPagesFolder(settings.root, settings.content), key));

/** What every page may depend on. The text of other sections is none of it. */
async function aroundAll(): Promise<string> {
  const isText = (file: string) => file.startsWith('sections/') || file === originalFile;
  const sections = await orderedSections();
  return hashOf(
    inputsWith(settings, (file) => !isText(file)),
    existsSync(`${settings.content}/${originalFile}`),
    sections.map(({ slug, page, title, short, heading, places, notes }) => [
      [slug, page, title, short, heading],
      places.map(({ kind, id, formerIds, phrases }) => [kind, id, formerIds, phrases]),
      notes.map(({ label }) => label),
    ]),
    (await theVolumes()).map(({ number, name, page, sections: its }) => [number, name, page, its.length]),
  );
}

/** What a page shows of the entries that stand in its sections. */
async function entriesOn(sections: readonly ShownSection[]): Promise<unknown> {
  const hashes = await entryHashes();
  return (await entriesIn(sections.map(({ slug }) => slug))).map(({ id }) => hashes.get(id));
}

/** By an entry's id. Each is hashed once: an entry of ten thousand places stands in thousands of sections. */
const entryHashes = oncePerBuild(async (): Promise<Map<string, string>> => {
  const hashes = new Map<string, string>();
  for (const { id, count, places } of await indexedEntries()) {
    const shown = places.map(({ place: { address, names }, contexts }) => [address, names, contexts.length]);
    hashes.set(id, hashOf(await entryAddress(id), count, shown));
  }
  return hashes;
});

const hashOf = (...parts: unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
