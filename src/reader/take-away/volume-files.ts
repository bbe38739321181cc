import { referencesIn } from '../cite/references.ts';
import { download, type Download } from './download.ts';
import { referenceFiles } from './reference-files.ts';
import { studyOf, textForms, type StudyVolume } from './text-forms.ts';
import { volumeFile, wholeTextFile } from '../../study/contract/addresses.ts';
import type { StudyPicture } from '../../study/pictures/study-picture.ts';
import type { Study } from '../../study/study.ts';

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
