import type { Study } from '../../../study/study.ts';
import { coverFile, type Chapter } from './chapters.ts';
import { bookFolder } from './book-pictures.ts';
import { mediaTypeOf } from '../../../study/contract/media-types.ts';
import { escapeXml } from '../../escape-xml.ts';

/** The package document: what the book is, its files, their order. It names no author or day that is not known. */
export function packageDocument(study: Study, chapters: Chapter[], pictures: readonly string[]): string {
  const { title, language, address, source, rights, description, edition, authors, published } = study;
  const hasCover = chapters.some(({ name }) => name === 'cover');
  const lines = [
    `<dc:identifier id="book">${escapeXml(address)}</dc:identifier>`,
    `<dc:title>${escapeXml(title)}</dc:title>`,
    `<dc:language>${escapeXml(language)}</dc:language>`,
    ...authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
    ...(published ? [`<dc:date>${published}</dc:date>`] : []),
    `<dc:description>${escapeXml(description)}</dc:description>`,
    `<dc:source>${escapeXml(source)}</dc:source>`,
    `<dc:rights>${escapeXml(rights)}</dc:rights>`,
    // the day of this edition, not of the text; the format asks for it
    `<meta property="dcterms:modified">${edition}T00:00:00Z</meta>`,
    ...accessibility(hasCover, pictures.length > 0).map(
      ([property, value]) => `<meta property="schema:${property}">${value}</meta>`,
    ),
    // for readers of EPUB 2
    ...(hasCover ? ['<meta name="cover" content="cover-image"/>'] : []),
  ];
  const items = chapters.map(({ name }) => `<item id="${name}" href="${name}.xhtml" media-type="${xhtmlType}"/>`);
  const order = chapters.map(({ name }) => `<itemref idref="${name}"/>`);
  order.splice(hasCover ? 2 : 1, 0, '<itemref idref="nav"/>');
  if (hasCover)
    items.push(`<item id="cover-image" href="${coverFile}" media-type="image/png" properties="cover-image"/>`);
  pictures.forEach((name, at) => {
    items.push(`<item id="picture-${at + 1}" href="${bookFolder}${name}" media-type="${mediaTypeOf(name)}"/>`);
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${escapeXml(language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${lines.join('\n')}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="${xhtmlType}" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine toc="ncx">
${order.join('\n')}
</spine>
</package>
`;
}

const xhtmlType = 'application/xhtml+xml';

const visualAccessibility: [property: string, value: string][] = [
  ['accessMode', 'visual'],
  ['accessibilityFeature', 'alternativeText'],
];

/** What readers need, and what the book offers them (https://www.w3.org/TR/epub-a11y-11/#sec-disc-package). */
const accessibility = (hasCover: boolean, hasPictures: boolean): [property: string, value: string][] => [
  ['accessMode', 'textual'],
  ...(hasCover || hasPictures ? visualAccessibility : []),
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityHazard', 'none'],
  [
    'accessibilitySummary',
    `全书是文字${hasPictures ? '和图片' : ''}，有目录、各级标题和往返于正文与校记的链接${hasCover ? '；封面图附有文字' : ''}${hasPictures ? '；图片都有替代文字' : ''}。`,
  ],
];
