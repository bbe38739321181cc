import { indexLetterPage } from '../../study/contract/addresses.ts';
import { digitsGroup } from '../../study/contract/part-ids.ts';
import { inChinese } from '../../study/outline/chinese-numerals.ts';
import { divided } from '../../study/volumes/divide.ts';
import { mostCharacters } from '../../study/volumes/volume.ts';
import type { IndexedEntry } from './indexed-entries.ts';
import { digits, letters } from './pinyin-order.ts';

/** In a large study a term occurs in hundreds of places: this many are shown, search lists the rest. */
export const mostPlaces = 100;

/** The places that the 索引 shows of an entry. */
export const shownPlaces = ({ places }: Pick<IndexedEntry, 'places'>): IndexedEntry['places'] =>
  places.slice(0, mostPlaces);

/** A page of an 索引 that is too long for one: a letter, or a part of one. */
export interface IndexPage {
  letter: string;
  /** what readers call it: `S`, `S之二` */
  title: string;
  /** a path under the base: `suoyin/s/`, `suoyin/s-2/`; an entry's letter never changes */
  path: string;
  entries: IndexedEntry[];
}

/** The pages of an 索引, in its order; none where all of it fits one page. In: the entries, the limit in characters. */
export function indexPagesOf(entries: readonly IndexedEntry[], most = mostCharacters): IndexPage[] {
  if (divided(entries, most, lengthOf).length < 2) return [];
  return letters.flatMap((letter) => {
    const own = entries.filter((entry) => entry.letter === letter);
    const name = letter === digits ? digitsGroup : letter.toLowerCase();
    const parts = divided(own, most, lengthOf);
    return parts.map((some, at) => ({
      letter,
      title: parts.length > 1 ? `${letter}之${inChinese(at + 1)}` : letter,
      path: indexLetterPage(name, at + 1),
      entries: some,
    }));
  });
}

/** In characters, as it is shown. */
function lengthOf(entry: IndexedEntry): number {
  const words = shownPlaces(entry).flatMap(({ place, contexts }) => [
    ...place.names,
    ...contexts.flatMap(({ before, form, after }) => [before, form, after]),
  ]);
  return words.reduce((sum, { length }) => sum + length, entry.name.length);
}
