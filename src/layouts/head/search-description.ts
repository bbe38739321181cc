import { mediaTypeOf } from '../../study/contract/media-types.ts';
import { oldIcon, searchDescription, searchPage } from '../../study/contract/addresses.ts';
import { escapeXml } from '../../reader/escape-xml.ts';

/** What the site says of its search to browsers. */
export interface SearchFacts {
  siteName: string;
  description: string;
  language: string;
  /** the absolute address of a path under the base */
  addressOf: (path: string) => string;
}

/** Longest short name that the format allows, in characters. */
const shortName = 16;

/** OpenSearch 1.1: with it a browser offers to search the site from its address bar. Out: XML. */
export function searchDescriptionOf({ siteName, description, language, addressOf }: SearchFacts): string {
  const template = `${addressOf(searchPage)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml([...siteName].slice(0, shortName).join(''))}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <Image width="32" height="32" type="${mediaTypeOf(oldIcon)}">${escapeXml(addressOf(oldIcon))}</Image>
  <Url type="text/html" method="get" template="${escapeXml(template)}"/>
  <Url type="${mediaTypeOf(searchDescription)}" rel="self" template="${escapeXml(addressOf(searchDescription))}"/>
  <Language>${language}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}
