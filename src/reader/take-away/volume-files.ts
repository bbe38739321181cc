import { referencesIn } from '../cite/references.ts';
import { download, type Download } from './download.ts';
import { epubOf } from './epub/book.ts';
import { markdownOf } from './markdown.ts';
import { placesJson } from './places-json.ts';
import { plainTextOf } from './plain-text.ts';
import { referenceFiles } from './reference-files.ts';
import { volumeFile, wholeTextFile } from '../../study/contract/addresses.ts';
import type { StudyPicture } from '../../study/pictures/study-picture.ts';
import type { Study, StudySection } from '../../study/study.ts';
import type { Volume } from '../../study/volumes/volume.ts';

/** What a volume is made from. */
type StudyVolume = Volume<StudySection>;

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

/** The files of a volume, its references too. */
export async function volumeFiles(
  study: Study,
  volume: StudyVolume,
  cover: Uint8Array | undefined,
  pictures: readonly StudyPicture[],
): Promise<Download[]> {
  const { number, sections } = volume;
  const own = pictures.filter(({ name }) =>
    sections.some(({ places }) => places.some(({ body }) => body.includes(` data-picture="${name}"`))),
  );
  const forms = textForms(studyOf(study, volume), cover, own, (kind) => volumeFile(wholeTextFile(kind), number));
  const references = await referencesIn(sections.filter(({ heading }) => heading !== ''));
  return [
    ...forms,
    ...referenceFiles.map(({ name, label, write }) => download(volumeFile(name, number), label, write(references))),
  ].map((file) => ({ ...file, volume: number }));
}
