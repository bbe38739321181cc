import { getLiveCollection } from 'astro:content';
import type { BodyPart, LoadedSection } from './compiled-section.ts';
import { home, sectionPage, wholeText } from './contract/addresses.ts';
import { sectionName, slugOf } from './contract/section-names.ts';
import { oncePerBuild } from './once-per-build.ts';
import { hasLevels } from './outline/levels.ts';
import type { Section } from './section.ts';

/** A section, ready to be shown. */
export interface ShownSection extends Section {
  body: BodyPart[];
  /** changes when and only when its file, or how it is compiled, does */
  key: string;
}

/** Every section in reading order, the introduction first. The file's number orders; nothing else does. */
export const orderedSections = oncePerBuild(async (): Promise<ShownSection[]> => {
  const { entries = [], error } = await getLiveCollection('sections');
  if (error) throw error.cause ?? error;
  return entries.toSorted((one, other) => (one.id < other.id ? -1 : 1)).map(({ id, data }) => shownSection(id, data));
});

/** What stands on the home page before the contents; undefined where the text has no introduction. */
export async function introduction(): Promise<ShownSection | undefined> {
  return (await orderedSections()).find((section) => section.heading === '');
}

/** The sections that have a page of their own, in reading order. */
export const numberedSections = oncePerBuild(async (): Promise<ShownSection[]> => {
  return (await orderedSections()).filter((section) => section.heading !== '');
});

/** Have the contents more levels than sections and their points? */
export const contentsHaveLevels = oncePerBuild(async (): Promise<boolean> => hasLevels(await numberedSections()));

/** The positions of sections among those with a page, by slug. */
const positions = oncePerBuild(async (): Promise<Map<string, number>> => {
  return new Map((await numberedSections()).map(({ slug }, at) => [slug, at]));
});

/** A page that the reader may go to before or after a section. */
export interface Neighbour {
  /** a path under the base */
  page: string;
  /** its heading, cut where it may break */
  phrases: string[];
}

/** What stands before and after a section: its neighbours, the home page before the first, the whole text last. */
export async function neighboursOf({ slug }: Section): Promise<{ previous: Neighbour; next: Neighbour }> {
  const sections = await numberedSections();
  const at = (await positions()).get(slug) ?? -1;
  const opening = await introduction();
  return {
    previous: asNeighbour(sections[at - 1]) ?? { page: home, phrases: [opening ? `${opening.title}与目录` : '目录'] },
    next: asNeighbour(sections[at + 1]) ?? { page: wholeText, phrases: ['全文'] },
  };
}

/** A section's heading, cut where it may break. */
export function headingPhrases(section: Section): string[] {
  return section.places.find((place) => place.kind === 'heading')?.phrases ?? [section.title];
}

function asNeighbour(section: Section | undefined): Neighbour | undefined {
  return section && { page: section.page, phrases: headingPhrases(section) };
}

function shownSection(id: string, data: LoadedSection): ShownSection {
  const { title, short = title, places, notes, body, key } = data;
  const slug = slugOf(id);
  const page = sectionName(id)?.isIntroduction ? home : sectionPage(slug);
  const heading = places.find((place) => place.kind === 'heading')?.heading ?? '';
  return { slug, page, title, short, heading, places, notes, body, key };
}
