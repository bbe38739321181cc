import { PDFDocument, PDFHeader, PDFName } from '@cantoo/pdf-lib';
import type { PdfFacts } from './pdf-facts.ts';
import { xmpOf } from './xmp.ts';

/**
 * A PDF that says what it is, in its Info dictionary and in XMP; smaller, and else the same, with its tags, outline and
 * language. It bears the day of the edition, not of its printing, so that two builds give the same bytes.
 * It does not claim PDF/UA: Chromium tags a note's number as no link, and gives links no description.
 */
export async function describedPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  const day = new Date(facts.edition);
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setSubject(facts.subject);
  if (facts.authors.length > 0) pdf.setAuthor(facts.authors.join('、'));
  pdf.setCreator(facts.site);
  pdf.setCreationDate(day);
  pdf.setModificationDate(day);
  const xmp = xmpOf(facts, pdf.getProducer() ?? '');
  // not compressed: programs look for it in files whose structure they do not read
  const metadata = pdf.context.stream(new TextEncoder().encode(xmp), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  // the first version with streams of objects, as they are written here, is 1.5
  pdf.context.header = PDFHeader.forVersion(1, 7);
  return pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
}
