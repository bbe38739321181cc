import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { describedPdf } from '../../../../src/publish/pdf/described-pdf.ts';
import { xmpOf } from '../../../../src/publish/pdf/xmp.ts';

const facts = {
  title: '述法',
  subject: '一节',
  language: 'zh-Hans',
  authors: ['甲', '乙'],
  address: 'https://example.org/?a&b',
  rights: '“<未写明>”',
  source: 'https://example.org/source',
  site: '案例',
  edition: '2026-11-24',
};

/** A PDF as a browser prints it at some time. */
async function printedAt(time: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  pdf.setProducer('printer');
  pdf.setCreationDate(new Date(time));
  pdf.setModificationDate(new Date(time));
  return pdf.save();
}

test('two printings give the same bytes', async () => {
  const [one, other] = await Promise.all(['2026-01-01', '2026-02-02'].map(printedAt));
  expect(one).not.toEqual(other);
  expect(await describedPdf(one ?? new Uint8Array(), facts)).toEqual(
    await describedPdf(other ?? new Uint8Array(), facts),
  );
});

test('authors are named where the source names them', async () => {
  const described = await describedPdf(await printedAt('2026-01-01'), facts);
  const pdf = await PDFDocument.load(described, { updateMetadata: false });
  expect([pdf.getTitle(), pdf.getAuthor()]).toEqual(['述法', '甲、乙']);
  expect(xmpOf(facts, '')).toContain(
    '<dc:creator><rdf:Seq><rdf:li>甲</rdf:li><rdf:li>乙</rdf:li></rdf:Seq></dc:creator>',
  );
  expect(xmpOf({ ...facts, authors: [] }, '')).not.toContain('dc:creator');
});

test('XMP is well-formed whatever the words are', () => {
  const xmp = xmpOf(facts, 'a < b');
  expect(xmp).toContain('https://example.org/?a&amp;b');
  expect(xmp).toContain('“&lt;未写明&gt;”');
  expect(xmp).toContain('a &lt; b');
});
