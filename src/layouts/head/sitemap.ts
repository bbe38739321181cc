import { home, sitemapPart } from '../../study/contract/addresses.ts';
import { indexPages } from '../../reader/term-index/the-index-pages.ts';
import { numberedSections } from '../../study/sections.ts';
import { addressOf, companionPages, theCase } from '../../study/site.ts';
import { theVolumes } from '../../study/volumes/the-volumes.ts';
import { sitemapFiles, sitemapIndex } from './sitemap-files.ts';

/** The sitemap: the pages for search engines to list; of very many pages the index of `sitemapParts`. */
export async function sitemap(): Promise<string> {
  const { edition } = await theCase();
  const [first = '', ...more] = await sitemapParts();
  if (more.length === 0) return first;
  return sitemapIndex(
    [first, ...more].map((_, at) => addressOf(sitemapPart(at + 1))),
    edition,
  );
}

/** The sitemaps that together list all pages. */
export async function sitemapParts(): Promise<string[]> {
  const { edition } = await theCase();
  const sections = (await numberedSections()).map(({ page }) => page);
  const volumes = (await theVolumes()).flatMap(({ page, contents }) => [page, contents]);
  const letters = (await indexPages()).map(({ path }) => path);
  const paths = [home, ...sections, ...companionPages().map(({ path }) => path), ...volumes, ...letters];
  return sitemapFiles(
    paths.map((path) => addressOf(path)),
    edition,
  );
}
