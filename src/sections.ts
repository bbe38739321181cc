import { getCollection, render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Note } from './markdown/remark-notes.ts';
import type { OutlinePlace } from './markdown/rehype-places.ts';

/** A section of the article, ready to be shown. */
export interface Section {
  /** its place in the address: `/shufa/` */
  slug: string;
  /** its name in lists, e.g. 镇街法治政府建设 */
  title: string;
  /** its name where room is scarce, e.g. 镇街 */
  short: string;
  /** the heading in the article's words, '' for the introduction */
  heading: string;
  outline: OutlinePlace[];
  notes: Note[];
  Content: AstroComponentFactory;
}

let all: Promise<Section[]> | undefined;

/** Every section in reading order, the introduction first. The file's number orders; nothing else does. */
export async function orderedSections(): Promise<Section[]> {
  if (import.meta.env.DEV) return readSections();
  all ??= readSections();
  return all;
}

/** The part that stands on the home page: the file without a heading. Errors: there is none. */
export async function introduction(): Promise<Section> {
  const found = (await orderedSections()).find((section) => section.heading === '');
  if (!found) throw new Error('content/sections/ has no introduction (a file without a # heading).');
  return found;
}

let numbered: Promise<Section[]> | undefined;

/** The sections that have a page of their own, in reading order. */
export async function numberedSections(): Promise<Section[]> {
  if (import.meta.env.DEV) return withHeading();
  numbered ??= withHeading();
  return numbered;
}

async function withHeading(): Promise<Section[]> {
  return (await orderedSections()).filter((section) => section.heading !== '');
}

/** The points of a section in order. */
export function pointsOf(section: Section): OutlinePlace[] {
  return section.outline.filter((place) => place.kind === 'point');
}

/** A page that the reader may go to before or after a section. */
export interface Neighbour {
  /** its address under the base, '' for the home page */
  path: string;
  /** its heading, cut at its break marks */
  phrases: string[];
}

/** What stands before and after a section: its neighbours, the home page before the first, the whole text last. */
export async function neighboursOf({ slug }: Section): Promise<{ previous: Neighbour; next: Neighbour }> {
  const sections = await numberedSections();
  const at = sections.findIndex((section) => section.slug === slug);
  return {
    previous: asNeighbour(sections[at - 1]) ?? { path: '', phrases: ['导言与目录'] },
    next: asNeighbour(sections[at + 1]) ?? { path: 'quanwen/', phrases: ['全文'] },
  };
}

/** A section's heading, cut at its break marks. */
export function headingPhrases(section: Section): string[] {
  return section.outline.find((place) => place.kind === 'heading')?.phrases ?? [section.title];
}

function asNeighbour(section: Section | undefined): Neighbour | undefined {
  return section && { path: `${section.slug}/`, phrases: headingPhrases(section) };
}

async function readSections(): Promise<Section[]> {
  const entries = await getCollection('sections');
  entries.sort((one, other) => (one.id < other.id ? -1 : 1));
  return Promise.all(entries.map(readSection));
}

async function readSection(entry: CollectionEntry<'sections'>): Promise<Section> {
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const { outline, notes } = remarkPluginFrontmatter as { outline: OutlinePlace[]; notes: Note[] };
  const { title, short = title } = entry.data;
  const heading = outline.find((place) => place.kind === 'heading')?.text ?? '';
  return { slug: entry.id.replace(/^\d+-/, ''), title, short, heading, outline, notes, Content };
}
