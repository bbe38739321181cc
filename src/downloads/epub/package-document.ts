import type { Study } from '../study.ts';
import type { Chapter } from './chapters.ts';
import { xml } from './xhtml.ts';

/** The package document: what the book is, its files, the order of reading. Says no author or day that is not known. */
export function packageDocument(study: Study, chapters: Chapter[]): string {
  const { title, language, address, source, rights, description, edition, authors, published } = study;
  const lines = [
    `<dc:identifier id="book">${xml(address)}</dc:identifier>`,
    `<dc:title>${xml(title)}</dc:title>`,
    `<dc:language>${xml(language)}</dc:language>`,
    ...authors.map((author) => `<dc:creator>${xml(author)}</dc:creator>`),
    ...(published ? [`<dc:date>${published}</dc:date>`] : []),
    `<dc:description>${xml(description)}</dc:description>`,
    `<dc:source>${xml(source)}</dc:source>`,
    `<dc:rights>${xml(rights)}</dc:rights>`,
    // when this edition was made, not when the text was; the format asks for it
    `<meta property="dcterms:modified">${edition}T00:00:00Z</meta>`,
    ...accessibility.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`),
  ];
  const items = chapters.map(({ name }) => `<item id="${name}" href="${name}.xhtml" media-type="${xhtmlType}"/>`);
  const order = chapters.map(({ name }) => `<itemref idref="${name}"/>`);
  order.splice(1, 0, '<itemref idref="nav"/>');
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${xml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${lines.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="${xhtmlType}" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
${order.join('\n')}
</spine>
</package>
`;
}

const xhtmlType = 'application/xhtml+xml';

const accessibility = [
  ['accessMode', 'textual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityHazard', 'none'],
] as const;
