import { downloads, pdfOf, slugOfPage, wholeText } from '../../study/contract/addresses.ts';
import { numberedSections } from '../../study/sections.ts';
import { hasPdfs } from '../../study/site.ts';

/** The PDF of a page. */
export interface Pdf {
  /** its name in the folder of downloads */
  name: string;
  label: string;
}

/** The PDFs that this build will print: of the whole text, and of each section. */
export async function pdfs(): Promise<Pdf[]> {
  if (!hasPdfs()) return [];
  const sections = (await numberedSections()).map(({ slug, title }) => ({ slug, label: title }));
  return [{ slug: slugOfPage(wholeText), label: '全文' }, ...sections].map(({ slug, label }) => ({
    name: pdfOf(slug).replace(downloads, ''),
    label,
  }));
}
