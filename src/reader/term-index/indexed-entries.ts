import { settings } from '../../command/this-build.ts';
import { namedPlaces, type NamedPlace } from '../../study/named-places.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import type { Entry } from '../../study/contract/entry-schema.ts';
import { mentionsOf } from './mentions.ts';
import { byPinyin, letterOf } from './pinyin-order.ts';
import { readEntries } from '../../study/entries/read-entries.ts';
import type { InContext } from './words-around.ts';

/** An entry, with all that the site computes about it. */
export interface IndexedEntry extends Entry {
  letter: string;
  /** how often it occurs in the text */
  count: number;
  /** where it stands, in reading order, each with the words around every occurrence */
  places: { place: NamedPlace; contexts: InContext[] }[];
}

/** The entries of the 索引 in the order of their pinyin, with all their places; none where the study has no index. */
export const indexedEntries = oncePerBuild(async (): Promise<IndexedEntry[]> => {
  const entries = readEntries(settings.content);
  const standing = new Map(entries.map((entry) => [entry, [] as IndexedEntry['places']]));
  const mentions = mentionsOf(entries);
  for (const place of await namedPlaces())
    for (const { entry, contexts } of mentions(place.text)) standing.get(entry)?.push({ place, contexts });
  return entries
    .map((entry) => indexed(entry, standing.get(entry) ?? []))
    .toSorted((one, other) => byPinyin(one.name, other.name));
});

/** The entries that occur in some sections, given by slug; in the order of their pinyin, each once. */
export async function entriesIn(slugs: readonly string[]): Promise<IndexedEntry[]> {
  const grouped = await groupedBySection();
  const standing = new Set(slugs.flatMap((slug) => (grouped.get(slug) ?? []).map(({ id }) => id)));
  return (await indexedEntries()).filter(({ id }) => standing.has(id));
}

const groupedBySection = oncePerBuild(async (): Promise<Map<string, IndexedEntry[]>> => {
  const grouped = new Map<string, IndexedEntry[]>();
  for (const entry of await indexedEntries()) {
    for (const slug of new Set(entry.places.map(({ place }) => place.slug))) {
      grouped.set(slug, [...(grouped.get(slug) ?? []), entry]);
    }
  }
  return grouped;
});

function indexed(entry: Entry, places: IndexedEntry['places']): IndexedEntry {
  const count = places.reduce((sum, { contexts }) => sum + contexts.length, 0);
  return { ...entry, letter: letterOf(entry.name), count, places };
}
