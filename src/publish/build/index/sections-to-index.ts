import { join } from 'node:path';
import type { Settings } from '../../../command/settings.ts';
import { compilingState, keepCompiled } from '../../../markdown/kept-sections.ts';
import type { IndexedPage } from '../../../reader/search/build/indexed-pages.ts';
import { home, sectionPage } from '../../../study/contract/addresses.ts';
import { sectionFiles, type SectionName } from '../../../study/contract/section-names.ts';
import { readCompiled } from '../../../study/compiled-section.ts';
import { isHeadingAlone } from '../../../study/places/place.ts';
import { placeTitle } from '../../../study/places/place-names.ts';

/** What the index is made from. */
export type IndexSettings = Pick<Settings, 'root' | 'content' | 'base'>;

/**
 * What the pages of a study will show, in reading order, before there are pages. Compiles the sections that are not
 * compiled yet, from the last to the first: Astro's loader does it from the other end. In: the settings. Errors: what
 * keeps a section from being compiled.
 */
export async function sectionsToIndex(settings: IndexSettings): Promise<IndexedPage[]> {
  const state = compilingState(settings);
  const pages: IndexedPage[] = [];
  for (const section of sectionFiles(settings.content).toReversed()) {
    pages.push(await pageOf(section, state, settings));
  }
  return pages.toReversed();
}

async function pageOf(
  { name, slug, isIntroduction }: SectionName,
  state: string,
  { content, root }: IndexSettings,
): Promise<IndexedPage> {
  const key = await keepCompiled(join(content, 'sections', name), state, root);
  const { title: section, places } = readCompiled(root, key);
  const path = isIntroduction ? home : sectionPage(slug);
  return {
    path,
    places: places.map(({ kind, id, text, ...place }) => {
      const heading = isHeadingAlone(kind) ? text : place.heading;
      return { kind, id, section, title: placeTitle({ kind, heading }, section), text, path };
    }),
  };
}
