/**
 * Speculation rules (https://html.spec.whatwg.org/#speculative-loading): a browser that knows them fetches the page behind
 * a link when the pointer rests on it or a finger touches it, and by itself not for readers who save data. It fetches and
 * does not render: a page that nobody opens should cost no more than its bytes. Only pages, whose addresses end in `/`.
 * In: the path of the site. Out: JSON.
 */
export function pagesAhead(base: string): string {
  const pages = { href_matches: `${base}{*/}?` };
  const onThisPage = { selector_matches: "[href^='#']" };
  const where = { and: [pages, { not: onThisPage }] };
  return JSON.stringify({ prefetch: [{ source: 'document', where, eagerness: 'moderate' }] });
}
