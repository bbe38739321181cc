import { unknownSite } from '../../command/unknown-site.ts';

/**
 * A text with the address that the page is read at, where the site was built without one of its own: a citation that is
 * copied on localhost leads back to localhost, not to a host that cannot exist. In: the text, the page's origin. A page
 * that was saved to a disk has none; there the text stays.
 */
export function withAddressHere(text: string, origin: string): string {
  if (!/^https?:/.test(origin)) return text;
  return text.replaceAll(unknownSite, origin).replaceAll(encodeURIComponent(unknownSite), encodeURIComponent(origin));
}
