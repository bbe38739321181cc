import { expect, test } from 'vitest';
import { icoOf } from '../../../../src/tools/icons/ico.ts';

/** So much of a PNG as the icon file looks at. */
function png(side: number, length: number): Buffer {
  const bytes = Buffer.alloc(length, side);
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

test('an icon file names the size and the place of each image', () => {
  const images = [png(16, 40), png(256, 50)];
  const written = [16, 0]; // a byte holds no 256
  const ico = icoOf(images);
  expect([...ico.subarray(0, 6)]).toEqual([0, 0, 1, 0, 2, 0]);
  images.forEach((image, index) => {
    const entry = ico.subarray(6 + 16 * index, 22 + 16 * index);
    const [length, at] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
    expect([entry[0], entry[1]]).toEqual([written[index], written[index]]);
    expect(ico.subarray(at, at + length).equals(image)).toBe(true);
  });
  expect(ico.length).toBe(6 + 2 * 16 + 40 + 50);
});
