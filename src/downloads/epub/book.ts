import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Study } from '../study.ts';
import { aboutChapter, sectionChapter, titleChapter, type Chapter } from './chapters.ts';
import { navigation } from './navigation.ts';
import { packageDocument } from './package-document.ts';
import { styleSheet } from './style-sheet.ts';

/** ZIP keeps local time without a zone: the first moment that it can hold, whatever the machine's zone. */
const noTime = (): Date => new Date(1980, 0, 1);

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * The study as an EPUB 3: title page, contents, a chapter a section with its notes, 来源与凡例.
 * The same study gives the same bytes. Out: the file.
 */
export function epubOf(study: Study): Uint8Array {
  const sections = study.sections.map((section) => sectionChapter(section, study));
  const chapters: Chapter[] = [titleChapter(study), ...sections, aboutChapter(study)];
  const files: Record<string, string> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageDocument(study, chapters),
    'EPUB/nav.xhtml': navigation(study),
    'EPUB/style.css': styleSheet,
    ...Object.fromEntries(chapters.map(({ name, xhtml }) => [`EPUB/${name}.xhtml`, xhtml])),
  };
  // the format's mark comes first, and is not compressed, so that it stands at a fixed offset
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries(files)) zip[path] = strToU8(text);
  return zipSync(zip, { level: 9, mtime: noTime() });
}
