import { downloads, pdfOf, slugOfPage, wholeText } from '../../study/contract/addresses.ts';
import { numberedSections } from '../../study/sections.ts';
import { hasPdfs } from '../../study/site.ts';
import { theVolumes } from '../../study/volumes/the-volumes.ts';

/** The PDF of a page. */
export interface Pdf {
  /** its name in the folder of downloads */
  name: string;
  label: string;
}

/** The PDFs that this build will print: of the whole text, of its volumes where it has any, and of each section. */
export async function pdfs(): Promise<Pdf[]> {
  if (!hasPdfs()) return [];
  const volumes = (await theVolumes()).map(({ page, name }) => ({ slug: slugOfPage(page), label: name }));
  const sections = (await numberedSections()).map(({ slug, title }) => ({ slug, label: title }));
  return [{ slug: slugOfPage(wholeText), label: '全文' }, ...volumes, ...sections].map(({ slug, label }) => ({
    name: pdfOf(slug).replace(downloads, ''),
    label,
  }));
}
