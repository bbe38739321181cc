import { downloads as folder, pdfOf, slugOfPage, wholeTextFile } from '../../study/contract/addresses.ts';
import { theVolumes, type ShownVolume } from '../../study/volumes/the-volumes.ts';
import type { Study } from '../../study/study.ts';
import { downloads } from '../../reader/take-away/downloads.ts';
import { pdfs } from '../../reader/take-away/pdfs.ts';
import { referenceFiles } from '../../reader/take-away/reference-files.ts';

/** The downloads of the whole text; none where it has volumes, whose files they are. */
export async function textFiles(): Promise<{ name: string }[]> {
  if ((await theVolumes()).length > 0) return [];
  return [...(await downloads()), ...(await pdfs())].filter(({ name }) => name.startsWith(wholeTextFile('')));
}

/** The other forms of the whole text and the files of its references, as paths under the base. */
export async function formsOfWhole(): Promise<string[]> {
  return [...(await textFiles()), ...referenceFiles].map(({ name }) => folder + name);
}

/** The other forms of a volume. */
export async function formsOfVolume({ number, page }: ShownVolume): Promise<string[]> {
  const files = (await downloads()).filter(({ volume }) => volume === number);
  const pdf = pdfOf(slugOfPage(page));
  return [...files, ...(await pdfs())]
    .map(({ name }) => folder + name)
    .filter((path) => !path.endsWith('.pdf') || path === pdf);
}

/** The other forms of a section. */
export async function formsOfSection({ slug }: Study['sections'][number]): Promise<string[]> {
  return (await pdfs()).map(({ name }) => folder + name).filter((path) => path === pdfOf(slug));
}
