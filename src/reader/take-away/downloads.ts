import { allReferences, wholeReference } from '../cite/references.ts';
import { download, type Download } from './download.ts';
import { referenceFiles } from './reference-files.ts';
import { textForms } from './text-forms.ts';
import { volumeFiles } from './volume-files.ts';
import { volumeLists } from './volume-lists.ts';
import { sourceFile } from '../../study/contract/addresses.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { originalBytes } from '../../study/original.ts';
import { studyPictures } from '../../study/pictures/study-pictures.ts';
import { cover } from '../../study/share-image/share-image.ts';
import { theStudy } from '../../study/study.ts';
import { volumesOf } from '../../study/volumes/volume.ts';

/**
 * All downloads but the PDFs, which are printed from the finished pages. Where the text has volumes, each has its own, and
 * those of the whole lead to them.
 */
export const downloads = oncePerBuild(async (): Promise<Download[]> => {
  const study = await theStudy();
  const source = originalBytes();
  const front = cover()?.bytes;
  const pictures = await studyPictures();
  const volumes = volumesOf(study.sections);
  const isDivided = volumes.length > 0;
  const references = isDivided ? [await wholeReference()] : await allReferences();
  const files = [
    ...(isDivided ? volumeLists(study, volumes, front) : textForms(study, front, pictures)),
    ...(source ? [download(sourceFile, '原文', source)] : []),
    ...referenceFiles.map(({ name, label, write }) => download(name, `引文（${label}）`, write(references))),
  ];
  for (const volume of volumes) files.push(...(await volumeFiles(study, volume, front, pictures)));
  return files;
});

/** The list of hashes as `sha256sum --check` reads it. */
export async function hashList(): Promise<string> {
  return (await downloads()).map(({ hash, name }) => `${hash}  ${name}\n`).join('');
}
