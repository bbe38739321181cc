import type { OutlinePlace } from '../markdown/rehype-places.ts';
import { numberedSections, pointsOf, type Section } from '../sections.ts';
import { addressOf, language, theCase } from '../site.ts';
import type { Reference } from './reference.ts';

/** The reference of the whole article. In: the page that shall be cited; by default the home page. */
export async function wholeReference(path = ''): Promise<Reference> {
  const { title, siteName, edition, provenance } = await theCase();
  return {
    key: 'quanwen',
    title,
    authors: provenance.authors ?? [],
    ...(provenance.published && { date: provenance.published }),
    url: addressOf(path),
    language,
    site: siteName,
    edition,
  };
}

/** The reference of a section. */
export async function sectionReference(section: Section): Promise<Reference> {
  return partOf(await wholeReference(), section.slug, section.heading, `${section.slug}/`);
}

/** The reference of a point. */
export async function pointReference(section: Section, point: OutlinePlace): Promise<Reference> {
  return partOf(await wholeReference(), point.id, point.heading, `${section.slug}/#${point.id}`);
}

/** The references of everything that has an address of its own: the whole, each section, each point. */
export async function allReferences(): Promise<Reference[]> {
  const references = [await wholeReference()];
  for (const section of await numberedSections()) {
    references.push(await sectionReference(section));
    for (const point of pointsOf(section)) references.push(await pointReference(section, point));
  }
  return references;
}

/** A title ends without its full stop: the form sets its own. */
function partOf(whole: Reference, key: string, title: string, path: string): Reference {
  return { ...whole, key, title: title.replace(/[。．.]$/u, ''), within: whole.title, url: addressOf(path) };
}
