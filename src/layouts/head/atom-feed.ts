import { escapeXml } from '../../reader/escape-xml.ts';
import type { Change } from '../../study/changes.ts';
import { editionId } from '../../study/contract/made-ids.ts';

/** What a feed is about. */
export interface FeedFacts {
  siteName: string;
  language: string;
  /** the feed's own address */
  self: string;
  /** the page that the entries stand on */
  page: string;
}

/**
 * The record of editions as an Atom feed (RFC 4287). The feed is the site's, so the site is its author; it says
 * nothing about the text's. Entries carry their day, not an hour, so that the same record gives the same bytes.
 */
export function atomFeed({ siteName, language, self, page }: FeedFacts, changes: Change[]): string {
  const entries = changes.map((change) => {
    const address = `${page}#${editionId(change.date)}`;
    return `<entry>
<id>${escapeXml(address)}</id>
<title>${change.date}版</title>
<updated>${moment(change)}</updated>
<link rel="alternate" href="${escapeXml(address)}"/>
<content type="text">${escapeXml(change.what)}</content>
</entry>`;
  });
  const [newest] = changes;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">
<id>${escapeXml(self)}</id>
<title>${escapeXml(siteName)}：版本记录</title>
<updated>${newest ? moment(newest) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${escapeXml(siteName)}</name></author>
<link rel="self" href="${escapeXml(self)}"/>
<link rel="alternate" href="${escapeXml(page)}"/>
${entries.join('\n')}
</feed>
`;
}

const moment = ({ date }: Change): string => `${date}T00:00:00Z`;
