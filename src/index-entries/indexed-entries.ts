import { settings } from '../build/settings.ts';
import { namedPlaces, type NamedPlace } from '../outline/named-places.ts';
import { formsOf, type Entry } from './entry-schema.ts';
import { occurrencesOf } from './occurrences.ts';
import { byPinyin, letterOf } from './pinyin-order.ts';
import { readEntries } from './read-entries.ts';
import { wordsAround, type InContext } from './words-around.ts';

/** An entry with everything that the site computes of it. */
export interface IndexedEntry extends Entry {
  letter: string;
  /** how often it stands in the article */
  count: number;
  /** where it stands, in reading order, each with the words around every occurrence */
  places: { place: NamedPlace; contexts: InContext[] }[];
}

let all: Promise<IndexedEntry[]> | undefined;

/** The entries of the 索引 in the order of their sound, with all their places; none where the study has no index. */
export async function indexedEntries(): Promise<IndexedEntry[]> {
  if (import.meta.env.DEV) return index();
  all ??= index();
  return all;
}

let bySection: Promise<Map<string, IndexedEntry[]>> | undefined;

/** The entries that stand in some sections, in the order of their sound, each once. In: the sections' slugs. */
export async function entriesIn(slugs: readonly string[]): Promise<IndexedEntry[]> {
  // grouped once: asking every entry on every page would grow with the square of the sections
  const known = import.meta.env.DEV ? await groupedBySection() : await (bySection ??= groupedBySection());
  const standing = new Set(slugs.flatMap((slug) => (known.get(slug) ?? []).map(({ id }) => id)));
  return (await indexedEntries()).filter(({ id }) => standing.has(id));
}

async function groupedBySection(): Promise<Map<string, IndexedEntry[]>> {
  const grouped = new Map<string, IndexedEntry[]>();
  for (const entry of await indexedEntries()) {
    for (const slug of new Set(entry.places.map(({ place }) => place.slug))) {
      grouped.set(slug, [...(grouped.get(slug) ?? []), entry]);
    }
  }
  return grouped;
}

async function index(): Promise<IndexedEntry[]> {
  const places = await namedPlaces();
  return readEntries(settings.content)
    .map((entry) => indexed(entry, places))
    .toSorted((one, other) => byPinyin(one.name, other.name));
}

function indexed(entry: Entry, places: NamedPlace[]): IndexedEntry {
  const found = places.map((place) => ({
    place,
    contexts: occurrencesOf(formsOf(entry), place.text).map((occurrence) => wordsAround(place.text, occurrence)),
  }));
  const standing = found.filter(({ contexts }) => contexts.length > 0);
  const count = standing.reduce((sum, { contexts }) => sum + contexts.length, 0);
  return { ...entry, letter: letterOf(entry.name), count, places: standing };
}
