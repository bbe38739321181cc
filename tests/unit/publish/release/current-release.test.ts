import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { currentRelease, isForeignCurrent, pointAt } from '../../../../src/publish/release/current-release.ts';

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  return { ...real, symlinkSync: (...args: Parameters<typeof real.symlinkSync>) => disk.link(real, args) };
});

/** A disk with links or without. */
const disk = vi.hoisted(() => ({
  hasLinks: true,
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
  ['with links', [true, true]],
  ['without links', [false, false]],
  ['that loses its links', [true, false]],
  ['that gains links', [false, true]],
])('on a disk %s the site that is served is switched, and known', (_, links) => {
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
