import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '../../src/command/this-build.ts';
import { sizeOf, titleIn } from '../../src/study/share-image/png-text.ts';

const file = (name: string) => readFileSync(join(settings.out, name));
const drawing = file('favicon.svg').toString();
const { icons } = JSON.parse(file('site.webmanifest').toString()) as {
  icons: { src: string; sizes: string; type: string; purpose: string }[];
};
const again = '图标改过了：请运行 npm run icons，并提交 public/ 里新的图标';

test.each(icons)('the manifest’s $src ($purpose) has the size it says, and shows the current drawing', (icon) => {
  const png = file(icon.src.slice(settings.base.length));
  const { width, height } = sizeOf(png);
  expect([icon.sizes, icon.type]).toEqual([`${width}x${height}`, 'image/png']);
  expect(titleIn(png), again).toBe(drawing);
});

test('a home screen finds the two sizes it wants, each free to be masked', () => {
  const found = icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`);
  expect(found).toEqual(['192x192 any', '192x192 maskable', '512x512 any', '512x512 maskable']);
});

test('iOS finds its icon', () => {
  const png = file('apple-touch-icon.png');
  expect(sizeOf(png)).toEqual({ width: 180, height: 180 });
  expect(titleIn(png), again).toBe(drawing);
});

test('favicon.ico holds three sizes for browsers that know no SVG', () => {
  const ico = file('favicon.ico');
  const sides = [0, 1, 2].map((index) => {
    const at = ico.readUInt32LE(6 + 16 * index + 12);
    const png = ico.subarray(at, at + ico.readUInt32LE(6 + 16 * index + 8));
    expect(titleIn(png), again).toBe(drawing);
    return sizeOf(png).width;
  });
  expect(sides).toEqual([16, 32, 48]);
});
