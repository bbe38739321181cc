import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentRelease, isForeignCurrent, pointAt } from '../../../../src/publish/release/current-release.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return {
    ...real,
    symlinkSync: (...args: Parameters<typeof real.symlinkSync>) => disk.link(real, args),
    renameSync: (from: string, to: string) => disk.rename(real, from, to),
  };
});

/** A disk with links or without. */
const disk = vi.hoisted(() => ({
  hasLinks: true,
  /** does it rename onto what is there? */
  replaces: true,
  rename(real: typeof import('node:fs'), from: string, to: string) {
    const isThere = real.lstatSync(to, { throwIfNoEntry: false }) !== undefined;
    if (isThere && !disk.replaces) throw Object.assign(new Error('failure'), { code: 'EPERM' });
    real.renameSync(from, to);
  },
  link(real: typeof import('node:fs'), args: Parameters<typeof real.symlinkSync>) {
    if (!disk.hasLinks) throw Object.assign(new Error('operation not supported'), { code: 'ENOTSUP' });
    real.symlinkSync(...args);
  },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  for (const name of ['one', 'two']) {
    mkdirSync(join(folder, 'releases', name, 'site'), { recursive: true });
    writeFileSync(join(folder, 'releases', name, 'site', 'index.html'), name);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const served = () => readFileSync(join(folder, 'current', 'index.html'), 'utf8');

test.each([
  ['with links', [true, true], true],
  ['without links', [false, false], true],
  ['that loses its links', [true, false], true],
  ['that gains links', [false, true], true],
  ['that renames nothing onto a link', [true, true], false],
])('on a disk %s the site that is served is switched, and known', (_, links, replaces) => {
  disk.replaces = replaces;
  expect(currentRelease(folder)).toBeUndefined();
  for (const [at, name] of ['one', 'two'].entries()) {
    disk.hasLinks = links[at] ?? true;
    pointAt(folder, name);
    expect(served()).toBe(name);
    expect(currentRelease(folder)).toBe(name);
    expect(isForeignCurrent(folder)).toBe(false);
  }
  expect(existsSync(join(folder, '.current.next')) || existsSync(join(folder, '.current.gone'))).toBe(false);
});

test('a folder that no release made is foreign', () => {
  mkdirSync(join(folder, 'current'));
  expect(isForeignCurrent(folder)).toBe(true);
});
