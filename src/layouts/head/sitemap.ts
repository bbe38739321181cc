import { home } from '../../study/contract/addresses.ts';
import { numberedSections } from '../../study/sections.ts';
import { addressOf, companionPages, theCase } from '../../study/site.ts';

/** The sitemap (sitemaps.org): the pages for search engines to list, with the day of the edition. */
export async function sitemap(): Promise<string> {
  const { edition } = await theCase();
  const sections = (await numberedSections()).map(({ page }) => page);
  const paths = [home, ...sections, ...companionPages().map(({ path }) => path)];
  const entries = paths.map((path) => `<url><loc>${addressOf(path)}</loc><lastmod>${edition}</lastmod></url>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('\n')}
</urlset>
`;
}
