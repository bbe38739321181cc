import { allReferences } from '../cite/references.ts';
import { download, type Download } from './download.ts';
import { epubOf } from './epub/book.ts';
import { markdownOf } from './markdown.ts';
import { placesJson } from './places-json.ts';
import { plainTextOf } from './plain-text.ts';
import { referenceFiles } from './reference-files.ts';
import { sourceFile, wholeTextFile } from '../../study/contract/addresses.ts';
import { oncePerBuild } from '../../study/once-per-build.ts';
import { originalBytes } from '../../study/original.ts';
import { studyPictures } from '../../study/pictures/study-pictures.ts';
import { cover } from '../../study/share-image/share-image.ts';
import { theStudy } from '../../study/study.ts';

/** All downloads but the PDFs, which are printed from the finished pages. */
export const downloads = oncePerBuild(async (): Promise<Download[]> => {
  const study = await theStudy();
  const references = await allReferences();
  const source = originalBytes();
  return [
    download(wholeTextFile('txt'), '纯文本', plainTextOf(study)),
    download(wholeTextFile('md'), 'Markdown', markdownOf(study)),
    download(wholeTextFile('epub'), 'EPUB', epubOf(study, cover()?.bytes, await studyPictures())),
    download(wholeTextFile('json'), 'JSON', placesJson(study)),
    ...(source ? [download(sourceFile, '原文', source)] : []),
    ...referenceFiles.map(({ name, label, write }) => download(name, `引文（${label}）`, write(references))),
  ];
});

/** The list of hashes as `sha256sum --check` reads it. */
export async function hashList(): Promise<string> {
  return (await downloads()).map(({ hash, name }) => `${hash}  ${name}\n`).join('');
}
