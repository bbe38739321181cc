import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { indexFolder } from '../../../../src/tools/dev/index-folder.ts';

test('what an ended dev server left is removed, and nothing that is in use or another’s', () => {
  const cache = mkdtempSync(join(tmpdir(), 'cache-'));
  const ended = join(cache, `dev-${2 ** 22 + 1}`); // above the highest number that Linux gives
  const others = [join(cache, `dev-${process.ppid}`), join(cache, 'built')];
  for (const folder of [ended, ...others]) mkdirSync(join(folder, '1'), { recursive: true });
  expect(indexFolder(cache)).toBe(join(cache, `dev-${process.pid}`));
  expect([ended, ...others].filter((folder) => existsSync(folder))).toEqual(others);
  rmSync(cache, { recursive: true });
});
