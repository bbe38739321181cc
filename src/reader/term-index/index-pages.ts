import { indexLetterPage, termIndex } from '../../study/contract/addresses.ts';
import { digitsGroup } from '../../study/contract/part-ids.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { divided } from '../../study/volumes/divide.ts';
import { mostCharacters } from '../../study/volumes/volume.ts';
import { indexedEntries, shownPlaces, type IndexedEntry } from './indexed-entries.ts';
import { digits, letters } from './pinyin-order.ts';

/** A page of an 索引 that is too long for one: a letter, or a part of one. */
export interface IndexPage {
  letter: string;
  /** what readers call it: `S`, `S（2）` */
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
    return divided(own, most, lengthOf).map((some, at) => ({
      letter,
      title: at === 0 ? letter : `${letter}（${at + 1}）`,
      path: indexLetterPage(name, at + 1),
      entries: some,
    }));
  });
}

/** The pages of the study's 索引. */
export const indexPages = oncePerBuild(async (): Promise<IndexPage[]> => indexPagesOf(await indexedEntries()));

/** The address of an entry, a path under the base: `suoyin/#shufa`, or that on the page of its letter. */
export async function entryAddress(id: string): Promise<string> {
  return `${(await pagesByEntry()).get(id)?.path ?? termIndex}#${id}`;
}

const pagesByEntry = oncePerBuild(async (): Promise<Map<string, IndexPage>> => {
  return new Map((await indexPages()).flatMap((page) => page.entries.map(({ id }) => [id, page] as const)));
});

/** In characters, as it is shown. */
function lengthOf(entry: IndexedEntry): number {
  const words = shownPlaces(entry).flatMap(({ place, contexts }) => [
    ...place.names,
    ...contexts.flatMap(({ before, form, after }) => [before, form, after]),
  ]);
  return words.reduce((sum, { length }) => sum + length, entry.name.length);
}
