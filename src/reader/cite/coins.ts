import type { Reference } from './reference.ts';

/**
 * A reference as the `title` of a COinS span (https://ocoins.info/): an OpenURL context object in Dublin Core, which
 * Zotero reads. A page with several lets the reader choose what to save.
 */
export function contextObject({ title, authors, date, url, site, language }: Reference): string {
  return new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'webpage'],
    ['rft.title', title],
    ...authors.map((author) => ['rft.creator', author]),
    ...(date ? [['rft.date', date]] : []),
    ['rft.identifier', url],
    ['rft.source', site],
    ['rft.language', language],
  ])
    .toString()
    .replaceAll('+', '%20');
}
