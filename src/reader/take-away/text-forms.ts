import { download, type Download } from './download.ts';
import { epubOf } from './epub/book.ts';
import { markdownOf } from './markdown.ts';
import { placesJson } from './places-json.ts';
import { plainTextOf } from './plain-text.ts';
import { wholeTextFile } from '../../study/contract/addresses.ts';
import type { StudyPicture } from '../../study/pictures/study-picture.ts';
import type { Study, StudySection } from '../../study/study.ts';
import type { Volume } from '../../study/volumes/volume.ts';

/** What a volume is made from. */
export type StudyVolume = Volume<StudySection>;

/** The forms of a text. In: the study or a volume of it, its cover, its pictures, the name of a file of one kind. */
export function textForms(
  study: Study,
  cover: Uint8Array | undefined,
  pictures: readonly StudyPicture[],
  nameOf = wholeTextFile,
): Download[] {
  return [
    download(nameOf('txt'), '纯文本', plainTextOf(study)),
    download(nameOf('md'), 'Markdown', markdownOf(study)),
    download(nameOf('epub'), 'EPUB', epubOf(study, cover, pictures)),
    download(nameOf('json'), 'JSON', placesJson(study)),
  ];
}

/** A volume as a study of its own: it is cited by its page. */
export const studyOf = (study: Study, { name, page, sections }: StudyVolume): Study => ({
  ...study,
  title: `${study.title}（${name}）`,
  address: new URL(page, study.site).href,
  sections,
});
