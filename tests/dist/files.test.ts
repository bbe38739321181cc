import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { isPacked } from '../../src/publish/release/pack-texts.ts';
import { mediaTypes } from '../../src/study/contract/media-types.ts';

const published = pathsBelow(settings.out);

test('every file has a known type', () => {
  const untyped = published.filter((file) => !mediaTypes[file.split('.').at(-1) ?? '']);
  const others = untyped.filter((file) => !/^pagefind\/|^xiazai\/SHA256SUMS$|^_headers$|^web\.config$/.test(file));
  expect(others).toEqual([]);
});

test('nothing is packed yet: a release does that', () => {
  expect(published.filter(isPacked)).toEqual([]);
});

test.each(['facts.pf_facts', 'sounds.pf_sounds'])(
  '%s of the search index, packed by itself, is the same on every machine',
  (file) => {
    const header = readFileSync(join(settings.out, 'pagefind', file)).subarray(3, 10);
    expect([...header]).toEqual([0, 0, 0, 0, 0, 2, 255]);
  },
);
