import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as aMoment } from 'node:timers/promises';
import type { Root } from 'hast';
import { pathsBelow } from '../../command/files.ts';
import { holder, pointsIn, type BuiltPage } from './built-html.ts';
import { finishedPage, protectedPage, withNewName, type SiteToFinish } from './finish-page.ts';
import { hashOfShownPlaces } from './index/shown-places.ts';
import type { KeptPage, KeptPages } from './kept-pages.ts';
import { PageReader } from './page-reader.ts';
import { replaceFile } from './spare-site.ts';

/** What pages need to be finished. */
export interface Finishing extends SiteToFinish {
  /** their files, by default every page in the folder; those that Astro left out because they are kept, too */
  files?: readonly string[];
  /** has the site stylesheets as files? Needed with `files` */
  hasStylesheets?: boolean;
  /** by default one of its own */
  pages?: PageReader;
  /** pages that were kept, and are */
  kept?: KeptPages;
  /** what some pages show, to be kept with them */
  shown?: ReadonlyMap<string, KeptPage['shown']>;
}

/** A page that is finished: what the checks need of it, and a hash of the places that are to be indexed of it, if any. */
export interface FinishedPage extends BuiltPage {
  places: string | undefined;
}

/**
 * Finishes the pages that Astro wrote. Each is read once, parsed once and written once; those that are kept from an
 * earlier build are not parsed again.
 * In: the folder of the built site, and what pages need. Errors: a page with code that no policy can allow.
 */
export async function finishPages(
  folder: string,
  { files, hasStylesheets, pages, kept, shown, ...site }: Finishing,
): Promise<FinishedPage[]> {
  const reader = pages ?? new PageReader(folder, site.edition);
  const paths = files ?? pathsBelow(folder);
  const areStylesheets = hasStylesheets ?? paths.some((path) => path.endsWith('.css'));
  const hold = holder();
  const finished: FinishedPage[] = [];
  for (const file of paths.filter((path) => path.endsWith('.html'))) {
    const page = kept?.read(file) ?? { ...madeFrom(file, reader.take(file), areStylesheets), shown: shown?.get(file) };
    kept?.keep(file, page);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    replaceFile(join(folder, file), finishedPage(file, page.html, site));
    const ids = page.ids.map(hold);
    const links = page.links.map((link) => hold(withNewName(link, site.renamed)));
    finished.push({ file, ids, links, places: page.places });
    // V8 clears away what is done with in between, or ten thousand pages take twice the memory
    if (finished.length % atAStretch === 0) await aMoment();
  }
  return finished;
}

/** So many pages are finished at a stretch. */
const atAStretch = 20;

function madeFrom(file: string, { html, tree }: { html: string; tree: Root }, hasStylesheets: boolean): KeptPage {
  const places = hashOfShownPlaces(tree);
  return { html: protectedPage(file, html, tree, hasStylesheets), ...pointsIn(tree), places };
}
