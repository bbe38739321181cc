import type { Note } from '../markdown/remark-notes.ts';
import type { OutlinePlace } from '../markdown/rehype-places.ts';
import { editionMark } from '../edition.ts';
import { orderedSections } from '../sections.ts';
import { addressOf, language, theCase } from '../site.ts';

/** The study as plain data: all that the downloads are made from. */
export interface Study {
  title: string;
  siteName: string;
  description: string;
  language: string;
  /** the home page */
  address: string;
  edition: string;
  /** changes when and only when a word does */
  mark: string;
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

/** A section; the introduction is one without a heading. */
export interface StudySection {
  slug: string;
  title: string;
  heading: string;
  address: string;
  places: StudyPlace[];
  notes: Note[];
}

/** A place with its permanent address. */
export interface StudyPlace extends Pick<OutlinePlace, 'kind' | 'id' | 'heading' | 'text' | 'body' | 'notes'> {
  address: string;
}

let gathered: Promise<Study> | undefined;

/** The study, from the same places that the pages show. Every page asks for it, so a build gathers it once. */
export async function theStudy(): Promise<Study> {
  if (import.meta.env.DEV) return gatherStudy();
  gathered ??= gatherStudy();
  return gathered;
}

async function gatherStudy(): Promise<Study> {
  const { title, siteName, description, edition, provenance, conventions } = await theCase();
  const { url: source, kind: sourceKind, statements, rights, authors = [], published } = provenance;
  const sections = (await orderedSections()).map(({ slug, title: name, heading, outline, notes }) => {
    const path = heading ? `${slug}/` : '';
    const places = outline.map((place) => ({ ...place, address: addressOf(`${path}#${place.id}`) }));
    return { slug, title: name, heading, address: addressOf(path), places, notes };
  });
  const facts = { title, siteName, description, language, address: addressOf(), edition, mark: await editionMark() };
  const origin = { authors, ...(published && { published }), source, sourceKind, statements, conventions, rights };
  return { ...facts, ...origin, sections };
}
