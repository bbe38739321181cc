import { editionHash } from './edition.ts';
import { oncePerBuild } from './once-per-build.ts';
import type { Place } from './places/place.ts';
import { addressOfPlace, type Section } from './section.ts';
import { orderedSections } from './sections.ts';
import { addressOf, language, theCase } from './site.ts';

/** The study as plain data: all that the downloads are made from. */
export interface Study {
  title: string;
  siteName: string;
  description: string;
  language: string;
  /** of what it holds: the home page for all of the text, the page of a volume for that */
  address: string;
  /** the home page */
  site: string;
  edition: string;
  /** changes when and only when a word does */
  hash: string;
  authors: string[];
  published?: string;
  /** where the text comes from, and what that page is: 转载页 */
  source: string;
  sourceKind: string;
  statements: string[];
  conventions: string[];
  rights: string;
  sections: StudySection[];
}

/** A section with its full address. */
export interface StudySection extends Section {
  address: string;
  places: StudyPlace[];
}

/** A place with its full address. */
export interface StudyPlace extends Place {
  address: string;
}

/** The study, from the same places that the pages show. */
export const theStudy = oncePerBuild(async (): Promise<Study> => {
  const { title, siteName, description, edition, provenance, conventions } = await theCase();
  const { url: source, kind: sourceKind, statements, rights, authors = [], published } = provenance;
  const sections = (await orderedSections()).map(({ body: _shown, key: _key, ...section }) => ({
    ...section,
    address: addressOf(section.page),
    places: section.places.map((place) => ({ ...place, address: addressOf(addressOfPlace(section, place)) })),
  }));
  const facts = {
    title,
    siteName,
    description,
    language,
    address: addressOf(),
    site: addressOf(),
    edition,
    hash: await editionHash(),
  };
  const origin = { authors, ...(published && { published }), source, sourceKind, statements, conventions, rights };
  return { ...facts, ...origin, sections };
});
