import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathsBelow } from '../../../../src/command/files.ts';
import { packTexts } from '../../../../src/publish/release/pack-texts.ts';

const text = '督察'.repeat(100);

let folder: string;
let cache: string;
beforeEach(() => {
  const temporary = mkdtempSync(join(tmpdir(), 'packing-'));
  folder = join(temporary, 'site');
  cache = join(temporary, 'cache');
  mkdirSync(join(folder, 'shufa'), { recursive: true });
  writeFileSync(join(folder, 'shufa', 'index.html'), text);
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const bytesOf = (file: string) => readFileSync(join(folder, file));

test('a text lies there as br and gzip too, the same on every machine', async () => {
  await packTexts(folder, cache);
  expect(String(brotliDecompressSync(bytesOf('shufa/index.html.br')))).toBe(text);
  expect(String(gunzipSync(bytesOf('shufa/index.html.gz')))).toBe(text);
  // no time, no name, no system (RFC 1952 §2.3)
  expect([...bytesOf('shufa/index.html.gz').subarray(3, 10)]).toEqual([0, 0, 0, 0, 0, 2, 255]);
});

test('what packing would make larger and what is packed already is left alone', async () => {
  writeFileSync(join(folder, 'robots.txt'), 'a');
  writeFileSync(join(folder, 'icon.png'), text);
  await packTexts(folder, cache);
  expect(pathsBelow(folder)).toEqual(
    ['icon.png', 'robots.txt', 'shufa/index.html', 'shufa/index.html.br', 'shufa/index.html.gz'].toSorted(),
  );
});

test('a text that was packed before is taken from what was kept, also in another place', async () => {
  await packTexts(folder, cache);
  for (const file of readdirSync(cache)) writeFileSync(join(cache, file), 'kept');
  writeFileSync(join(folder, 'index.html'), text);
  await packTexts(folder, cache);
  expect(String(bytesOf('index.html.br'))).toBe('kept');
});

test('a changed text is packed anew', async () => {
  await packTexts(folder, cache);
  writeFileSync(join(folder, 'shufa', 'index.html'), `${text}。`);
  await packTexts(folder, cache);
  expect(String(brotliDecompressSync(bytesOf('shufa/index.html.br')))).toBe(`${text}。`);
});
