import { changeId, type Change } from './changes.ts';

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
 * The record of editions as an Atom feed (RFC 4287). The feed is the site's, so its author is the site; nothing is
 * said of the article's. Entries are dated by their day, so that the same record gives the same bytes.
 */
export function atomFeed({ siteName, language, self, page }: FeedFacts, changes: Change[]): string {
  const entries = changes.map((change) => {
    const address = `${page}#${changeId(change)}`;
    return `<entry>
<id>${xml(address)}</id>
<title>${change.date}版</title>
<updated>${moment(change)}</updated>
<link rel="alternate" href="${xml(address)}"/>
<content type="text">${xml(change.what)}</content>
</entry>`;
  });
  const [newest] = changes;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}">
<id>${xml(self)}</id>
<title>${xml(siteName)}：版本记录</title>
<updated>${newest ? moment(newest) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${xml(siteName)}</name></author>
<link rel="self" href="${xml(self)}"/>
<link rel="alternate" href="${xml(page)}"/>
${entries.join('\n')}
</feed>
`;
}

const moment = ({ date }: Change): string => `${date}T00:00:00Z`;
const xml = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
