import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pathsBelow } from '../../src/command/files.ts';
import { settings } from '../../src/command/this-build.ts';
import { editionMark } from '../../src/study/kept-page.ts';

test('what the pages tell the build is not published, nor the marks that it fills', () => {
  expect(existsSync(join(settings.out, 'for-the-build.json'))).toBe(false);
  const marked = pathsBelow(settings.out).filter((path) =>
    readFileSync(join(settings.out, path), 'utf8').includes(editionMark),
  );
  expect(marked).toEqual([]);
});
