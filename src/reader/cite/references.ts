import { home, slugOfPage, wholeText } from '../../study/contract/addresses.ts';
import type { Place } from '../../study/places/place.ts';
import { addressOfPlace, headedPlacesOf, type Section } from '../../study/section.ts';
import { numberedSections } from '../../study/sections.ts';
import { addressOf, theCase } from '../../study/site.ts';
import { referenceLanguage, type Reference } from './reference.ts';

/** The reference of the whole text, everywhere under the one address of the home page. */
export async function wholeReference(): Promise<Reference> {
  const { title, siteName, edition, provenance } = await theCase();
  return {
    key: slugOfPage(wholeText),
    title,
    authors: provenance.authors ?? [],
    ...(provenance.published && { date: provenance.published }),
    url: addressOf(home),
    language: referenceLanguage,
    site: siteName,
    edition,
  };
}

/** The reference of a section. */
export async function sectionReference(section: Section): Promise<Reference> {
  return partOf(await wholeReference(), section.slug, section.heading, section.page);
}

/** The reference of a point or a 节. */
export async function pointReference(section: Section, point: Place): Promise<Reference> {
  return partOf(await wholeReference(), point.id, point.heading, addressOfPlace(section, point));
}

/** The references of everything that has an address of its own: the whole, each section, each point. */
export async function allReferences(): Promise<Reference[]> {
  return [await wholeReference(), ...(await referencesIn(await numberedSections()))];
}

/** The references of some sections and their points. */
export async function referencesIn(sections: readonly Section[]): Promise<Reference[]> {
  const references: Reference[] = [];
  for (const section of sections) {
    references.push(await sectionReference(section));
    for (const point of headedPlacesOf(section)) references.push(await pointReference(section, point));
  }
  return references;
}

/** A title loses its full stop: each form sets its own. */
function partOf(whole: Reference, key: string, title: string, path: string): Reference {
  return { ...whole, key, title: title.replace(/[。．.]$/u, ''), within: whole.title, url: addressOf(path) };
}
