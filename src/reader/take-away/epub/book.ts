import { strToU8, zipSync, type Zippable } from 'fflate';
import type { StudyPicture } from '../../../study/pictures/study-picture.ts';
import type { Study } from '../../../study/study.ts';
import { aboutChapter, coverChapter, coverFile, sectionChapter, titleChapter, type Chapter } from './chapters.ts';
import { navigation } from './navigation.ts';
import { ncx } from './ncx.ts';
import { bookFolder } from './book-pictures.ts';
import { packageDocument } from './package-document.ts';
import { stylesheetFor } from './stylesheet.ts';

/** The first moment that ZIP can hold; it keeps local time without a zone. */
const noTime = (): Date => new Date(1980, 0, 1);

const container = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/**
 * The study as an EPUB 3: cover, title page, contents, one chapter a section with its notes, 来源与凡例. The same study
 * gives the same bytes. In: the study, the cover as PNG where there is one, the pictures of the text.
 */
export function epubOf(study: Study, cover?: Uint8Array, pictures: readonly StudyPicture[] = []): Uint8Array {
  const sections = study.sections.map((section) => sectionChapter(section, study));
  const chapters: Chapter[] = [
    ...(cover ? [coverChapter(study)] : []),
    titleChapter(study),
    ...sections,
    aboutChapter(study),
  ];
  const files: Record<string, string> = {
    'META-INF/container.xml': container,
    'EPUB/package.opf': packageDocument(
      study,
      chapters,
      pictures.map(({ name }) => name),
    ),
    'EPUB/nav.xhtml': navigation(study),
    'EPUB/toc.ncx': ncx(study),
    'EPUB/style.css': stylesheetFor(study),
    ...Object.fromEntries(chapters.map(({ name, xhtml }) => [`EPUB/${name}.xhtml`, xhtml])),
  };
  // the type comes first and uncompressed, so that it stands at a fixed offset (OCF 3.3 §4.3)
  const zip: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [path, text] of Object.entries(files)) zip[path] = strToU8(text);
  if (cover) zip[`EPUB/${coverFile}`] = [cover, { level: 0 }];
  for (const { name, bytes } of pictures) zip[`EPUB/${bookFolder}${name}`] = [bytes, { level: 0 }];
  return zipSync(zip, { level: 6, mtime: noTime() });
}
