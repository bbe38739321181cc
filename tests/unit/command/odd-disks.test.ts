import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { takeBuildLock as TakeBuildLock } from '../../../src/command/build-lock.ts';
import type { renamePatiently as RenamePatiently } from '../../../src/command/patient-rename.ts';

/* Real exFAT, NTFS and sshfs were tried by hand; here is what they answered. */

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, renameSync: (from: string, to: string) => disk.rename(real, from, to) };
});

const disk = vi.hoisted(() => ({
  /** the error of a rename onto a folder with a file */
  ontoFull: 'ENOTEMPTY',
  /** so many renames are refused because somebody holds the folder */
  held: 0,
  /** the error of every rename */
  broken: '',
  rename(real: typeof import('node:fs'), from: string, to: string) {
    const fail = (code: string) => {
      throw Object.assign(new Error(code), { code, path: from });
    };
    if (disk.broken) fail(disk.broken);
    if ((disk.held -= 1) >= 0) fail('EBUSY');
    try {
      real.renameSync(from, to);
    } catch (error) {
      fail((error as NodeJS.ErrnoException).code === 'ENOTEMPTY' ? disk.ontoFull : 'EIO');
    }
  },
}));

// files of tests share their modules: these are loaded anew, with the disk above, and forgotten again
let takeBuildLock: typeof TakeBuildLock;
let renamePatiently: typeof RenamePatiently;
beforeAll(async () => {
  vi.resetModules();
  ({ takeBuildLock } = await import('../../../src/command/build-lock.ts'));
  ({ renamePatiently } = await import('../../../src/command/patient-rename.ts'));
});
afterAll(() => void vi.resetModules());

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-'));
  lock = join(folder, 'lock');
  Object.assign(disk, { ontoFull: 'ENOTEMPTY', held: 0, broken: '' });
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'])(
  'on a disk that answers %s a second build waits for the first',
  async (code) => {
    disk.ontoFull = code;
    const release = await takeBuildLock(lock);
    const second = takeBuildLock(lock);
    expect(await Promise.race([second, delay(50, 'waits')])).toBe('waits');
    release();
    (await second)();
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a disk on which nothing can be renamed is told as it is', async () => {
  disk.broken = 'EROFS';
  await expect(takeBuildLock(lock)).rejects.toThrow('EROFS');
});

test('the lock of another machine is respected, until it has been silent for ten minutes', async () => {
  mkdirSync(lock);
  const owner = join(lock, '4194305-1@another'); // more than any system counts processes
  writeFileSync(owner, '');
  const waiting = takeBuildLock(lock);
  expect(await Promise.race([waiting, delay(300, 'waits')])).toBe('waits');
  const longAgo = new Date(Date.now() - 11 * 60_000);
  utimesSync(owner, longAgo, longAgo);
  (await waiting)();
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that another program holds for a moment is renamed when it lets go', () => {
  mkdirSync(join(folder, 'one'));
  disk.held = 3;
  renamePatiently(join(folder, 'one'), join(folder, 'two'));
  expect(readdirSync(folder)).toEqual(['two']);
});
