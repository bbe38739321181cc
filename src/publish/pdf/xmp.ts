import { escapeXml } from '../../reader/escape-xml.ts';
import type { PdfFacts } from './pdf-facts.ts';

/** The start and end by which a program finds the packet in any file; the id is XMP's own (ISO 16684-1, 7.3.2). */
const begin = '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>';
const end = '<?xpacket end="r"?>';

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
].join(' ');

/** The facts of a PDF as an XMP packet, the same as in its Info and beyond: rights, source, address, language. */
export function xmpOf(facts: PdfFacts, producer: string): string {
  const day = `${facts.edition}T00:00:00Z`;
  const properties = [
    property('dc:format', 'application/pdf'),
    property('dc:identifier', facts.address),
    property('dc:source', facts.source),
    property('dc:title', inDefaultLanguage(facts.title)),
    property('dc:description', inDefaultLanguage(facts.subject)),
    property('dc:rights', inDefaultLanguage(facts.rights)),
    property('dc:language', list('Bag', [facts.language])),
    ...(facts.authors.length > 0 ? [property('dc:creator', list('Seq', facts.authors))] : []),
    property('xmp:CreatorTool', facts.site),
    property('xmp:CreateDate', day),
    property('xmp:ModifyDate', day),
    property('pdf:Producer', producer),
  ];
  const description = `<rdf:Description rdf:about="" ${namespaces}>${properties.join('')}</rdf:Description>`;
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${description}</rdf:RDF>`;
  return `${begin}<x:xmpmeta xmlns:x="adobe:ns:meta/">${rdf}</x:xmpmeta>${end}`;
}

/** RDF as it is, or plain words. */
type Value = string | { rdf: string };

const rdfOf = (value: Value): string => (typeof value === 'string' ? escapeXml(value) : value.rdf);

const property = (name: string, value: Value): string => `<${name}>${rdfOf(value)}</${name}>`;

/** Words for readers may stand in several languages; these are for all. */
const inDefaultLanguage = (words: string): Value => ({
  rdf: `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(words)}</rdf:li></rdf:Alt>`,
});

const list = (kind: 'Bag' | 'Seq', words: string[]): Value => ({
  rdf: `<rdf:${kind}>${words.map((one) => `<rdf:li>${escapeXml(one)}</rdf:li>`).join('')}</rdf:${kind}>`,
});
