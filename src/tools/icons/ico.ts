import { sizeOf } from '../../study/share-image/png-text.ts';

const headerLength = 6;
const entryLength = 16;

/**
 * Puts PNGs of at most 256 pixels into one icon file, as Windows has read them since Vista
 * (https://learn.microsoft.com/windows/win32/menurc/newheader). In: PNGs. Out: the file.
 */
export function icoOf(images: Buffer[]): Buffer {
  const header = Buffer.alloc(headerLength);
  header.writeUInt16LE(1, 2); // an icon, no cursor
  header.writeUInt16LE(images.length, 4);
  let at = headerLength + entryLength * images.length;
  const entries = images.map((image) => {
    const { width, height } = sizeOf(image);
    const entry = Buffer.alloc(entryLength);
    entry.writeUInt8(width % 256, 0); // 0 stands for 256
    entry.writeUInt8(height % 256, 1);
    entry.writeUInt16LE(1, 4); // planes
    entry.writeUInt16LE(32, 6); // bits a pixel
    entry.writeUInt32LE(image.length, 8);
    entry.writeUInt32LE(at, 12);
    at += image.length;
    return entry;
  });
  return Buffer.concat([header, ...entries, ...images]);
}
