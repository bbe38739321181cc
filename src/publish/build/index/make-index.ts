import { makeSearchIndex } from '../../../reader/search/build/search-index.ts';
import { hashOfPlaces, type Indexed } from './hash-of-places.ts';
import { sectionsToIndex, type IndexSettings } from './sections-to-index.ts';

/** Makes the search index of a study. In: the settings, the folder to write. Errors: as for compiling; Pagefind's. */
export async function makeIndex(settings: IndexSettings, folder: string): Promise<Indexed> {
  const pages = await sectionsToIndex(settings);
  await makeSearchIndex(pages, settings.content, folder);
  return new Map(pages.map((page) => [page.path, hashOfPlaces(page.places)]));
}
