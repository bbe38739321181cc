import { crc32 } from 'node:zlib';

const signatureLength = 8;
const title = Buffer.from('Title\0\0\0\0\0', 'latin1'); // keyword, not compressed, no language, no translated keyword

/** Adds a title to a PNG (an iTXt chunk after the header), so that a test can tell which title the image shows. */
export function withTitle(png: Uint8Array, words: string): Buffer {
  const body = Buffer.concat([Buffer.from('iTXt'), title, Buffer.from(words, 'utf8')]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length - 4);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  const headerEnd = signatureLength + 25; // IHDR: length, name, 13 bytes, check
  return Buffer.concat([png.subarray(0, headerEnd), length, body, check, png.subarray(headerEnd)]);
}

/** The title in a PNG, or '' where there is none. */
export function titleIn(png: Buffer): string {
  for (let at = signatureLength; at + 12 <= png.length; at += 12 + png.readUInt32BE(at)) {
    const body = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    if (png.toString('latin1', at + 4, at + 8) === 'iTXt' && body.subarray(0, title.length).equals(title)) {
      return body.toString('utf8', title.length);
    }
  }
  return '';
}

/** Width and height in pixels, from the header. */
export function sizeOf(png: Buffer): { width: number; height: number } {
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}
