import { convert } from 'fontverter';
import { Blob, Face } from 'harfbuzzjs';

/** The characters that a font holds. In: a font in any format. */
export async function charactersIn(font: Buffer): Promise<Set<string>> {
  const face = new Face(new Blob(new Uint8Array(await convert(font, 'truetype'))), 0);
  return new Set([...face.collectUnicodes()].map((code) => String.fromCodePoint(code)));
}
