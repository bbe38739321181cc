import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../command/settings.ts';
import { isKeptOffline } from '../../reader/offline/is-kept.ts';
import { sectionFiles } from '../../study/contract/section-names.ts';
import type { ShownCharacters } from '../faces/characters.ts';
import { cutFaces } from '../faces/cut-faces.ts';
import { shownInSite } from '../faces/shown-in-site.ts';
import { finishPages, type FinishedPage } from './finish-pages.ts';
import { KeptPages } from './kept-pages.ts';
import { PageReader } from './page-reader.ts';
import { ShownOnPages } from './shown-on-pages.ts';
import { removeOthers } from './spare-site.ts';

/** What is known of a site whose pages are made. */
export interface MadeSite {
  folder: string;
  /** the paths of the files that were made, and of those that others write there */
  made: readonly string[];
  others: ReadonlySet<string>;
  /** the hash of the edition */
  edition: string;
  /** of pages that can be kept, by their paths, a hash of all that decides them */
  keys: [path: string, key: string][];
}

/** A site whose pages are finished. */
export interface FinishedSite {
  pages: FinishedPage[];
  /** the characters that it shows */
  shown: ShownCharacters;
  /** resolves when every face is there */
  cut: Promise<void>;
  /** do readers keep an offline copy? */
  isKept: boolean;
}

/**
 * Gives a site that was made its faces, and finishes its pages: those that were made and those that are kept.
 * In: the settings, what is known of it. Errors: a page with code that no policy can allow.
 */
export async function finishSite(settings: Settings, site: MadeSite): Promise<FinishedSite> {
  const { folder, others, edition } = site;
  const made = site.made.filter((path) => !others.has(path));
  const kept = new KeptPages(settings, site.keys);
  const leftOut = kept.leftOut(made);
  removeOthers(folder, [...made, ...leftOut, ...others]);
  const files = [...made, ...leftOut].filter((path) => path.endsWith('.html')).toSorted();
  const stylesheets = made.filter((path) => path.endsWith('.css'));
  const reader = new PageReader(folder, edition);
  const shownOn = new ShownOnPages(reader, kept);
  const shown = shownInSite(
    files,
    stylesheets.map((path) => readFileSync(join(folder, path), 'utf8')),
    (file) => shownOn.page(file),
  );
  const { renamed, cut } = cutFaces(folder, shown, settings.content, join(settings.root, '.cache', 'faces'));
  const isKept = isKeptOffline(settings.offline, sectionsWithPage(settings.content));
  const hasStylesheets = stylesheets.length > 0;
  const about = { files, hasStylesheets, isKept, renamed, edition, pages: reader, kept, shown: shownOn.found };
  const pages = await finishPages(folder, about);
  kept.forgetOthers();
  return { pages, shown, cut, isKept };
}

/** The introduction stands on the home page; every other section has a page of its own. */
function sectionsWithPage(content: string): number {
  return sectionFiles(content).filter(({ isIntroduction }) => !isIntroduction).length;
}
