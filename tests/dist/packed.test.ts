import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { encodings } from '../../src/publish/build/compress.ts';
import { isText, mediaTypes } from '../../src/study/contract/media-types.ts';

const all = pathsBelow(settings.out);
const published = all.filter((file) => !/\.(?:br|gz)$/.test(file));
const bytesOf = (file: string) => readFileSync(join(settings.out, file));
const unpack = { br: brotliDecompressSync, gzip: gunzipSync };

test('every file has a known type', () => {
  const untyped = published.filter((file) => !mediaTypes[file.split('.').at(-1) ?? '']);
  const others = untyped.filter((file) => !/^pagefind\/|^xiazai\/SHA256SUMS$|^_headers$/.test(file));
  expect(others).toEqual([]);
});

test.each(encodings)(
  'every text lies there as $name too where that is smaller, the same on every machine',
  async ({ name, end, pack }) => {
    for (const file of published.filter(isText)) {
      const bytes = bytesOf(file);
      if (!existsSync(join(settings.out, file + end))) {
        expect((await pack(bytes)).length, file).toBeGreaterThanOrEqual(bytes.length);
        continue;
      }
      const packed = bytesOf(file + end);
      expect(packed.length, file).toBeLessThan(bytes.length);
      expect(unpack[name](packed).equals(bytes), file).toBe(true);
      // no time, no name, no system (RFC 1952 §2.3)
      if (name === 'gzip') expect([...packed.subarray(3, 10)], file).toEqual([0, 0, 0, 0, 0, 2, 255]);
    }
  },
);

test.each(['facts.pf_facts', 'sounds.pf_sounds'])(
  '%s of the search index, packed by itself, is the same on every machine too',
  (file) => {
    expect([...bytesOf(`pagefind/${file}`).subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
  },
);

test('nothing else is packed, and no packed file has lost its original', () => {
  const packed = all.filter((file) => /\.(?:br|gz)$/.test(file)).map((file) => file.replace(/\.(?:br|gz)$/, ''));
  expect(packed.filter((file) => !isText(file) || !published.includes(file))).toEqual([]);
  expect(packed.length).toBeGreaterThan(20);
});
