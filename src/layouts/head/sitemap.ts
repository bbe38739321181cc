import { home, sitemapPart } from '../../study/contract/addresses.ts';
import { numberedSections } from '../../study/sections.ts';
import { addressOf, companionPages, theCase } from '../../study/site.ts';
import { indexPages } from '../../reader/term-index/index-pages.ts';
import { theVolumes } from '../../study/volumes/the-volumes.ts';

/** How many addresses a sitemap has at most: about 150 kB packed. The protocol allows 50,000 and 50 MB. */
const mostAddresses = 10_000;

const start = '<?xml version="1.0" encoding="utf-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemap (sitemaps.org): the pages for search engines to list, with the day of the edition; of very many pages an
 * index of the sitemaps that list them (`sitemapParts`).
 */
export async function sitemap(): Promise<string> {
  const { edition } = await theCase();
  const parts = await sitemapParts();
  if (parts.length < 2) return parts[0] ?? '';
  const entries = parts.map(
    (_, at) => `<sitemap><loc>${addressOf(sitemapPart(at + 1))}</loc><lastmod>${edition}</lastmod></sitemap>`,
  );
  return `${start}\n<sitemapindex xmlns="${namespace}">\n${entries.join('\n')}\n</sitemapindex>\n`;
}

/** The sitemaps that together list all pages. They are numbered from 1, and what is added comes into the last. */
export async function sitemapParts(most = mostAddresses): Promise<string[]> {
  const { edition } = await theCase();
  const paths = await listedPaths();
  return Array.from({ length: Math.ceil(paths.length / most) }, (_, at) => {
    const entries = paths
      .slice(at * most, (at + 1) * most)
      .map((path) => `<url><loc>${addressOf(path)}</loc><lastmod>${edition}</lastmod></url>`);
    return `${start}\n<urlset xmlns="${namespace}">\n${entries.join('\n')}\n</urlset>\n`;
  });
}

/** The pages to list, as paths under the base. */
async function listedPaths(): Promise<string[]> {
  const sections = (await numberedSections()).map(({ page }) => page);
  const volumes = (await theVolumes()).flatMap(({ page, contents }) => [page, contents]);
  const letters = (await indexPages()).map(({ path }) => path);
  return [home, ...sections, ...companionPages().map(({ path }) => path), ...volumes, ...letters];
}
