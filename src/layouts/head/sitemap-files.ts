/** How many addresses a sitemap has at most: about 150 kB packed. The protocol allows 50,000 and 50 MB. */
const mostAddresses = 10_000;

const start = '<?xml version="1.0" encoding="utf-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * The sitemaps (sitemaps.org) that together list all pages: one, or several, numbered from 1, of which the last has what
 * is added. In: absolute addresses, free of characters that XML escapes, the day of the edition.
 */
export function sitemapFiles(addresses: readonly string[], day: string, most = mostAddresses): string[] {
  return Array.from({ length: Math.ceil(addresses.length / most) }, (_, at) => {
    const own = addresses.slice(at * most, (at + 1) * most);
    return listOf('urlset', 'url', own, day);
  });
}

/** The index of sitemaps. In: their absolute addresses, the day of the edition. */
export const sitemapIndex = (addresses: readonly string[], day: string): string =>
  listOf('sitemapindex', 'sitemap', addresses, day);

function listOf(list: string, item: string, addresses: readonly string[], day: string): string {
  const entries = addresses.map((address) => `<${item}><loc>${address}</loc><lastmod>${day}</lastmod></${item}>`);
  return `${start}\n<${list} xmlns="${namespace}">\n${entries.join('\n')}\n</${list}>\n`;
}
