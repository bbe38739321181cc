import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../src/command/fingerprint.ts';
import { userErrorFrom } from '../../src/command/user-error.ts';
import { publish } from '../../src/publish/release/publish.ts';
import { currentRelease } from '../../src/publish/release/current-release.ts';
import { releasesIn } from '../../src/publish/release/release-folder.ts';
import { rollBack } from '../../src/publish/release/roll-back.ts';
import { buildFolder } from '../support/build/npm-build.ts';

let temporary: string;
beforeAll(() => {
  temporary = buildFolder('release');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

describe('a folder of releases', () => {
  let folder: string;
  let day: Date;
  beforeEach(() => {
    folder = join(temporary, 'releases-of-small-sites');
    rmSync(folder, { recursive: true, force: true });
    day = new Date('2026-01-01T00:00:00Z');
  });

  /** A site with one page and one script that is named after its words. */
  function smallSite(words: string): string {
    const site = join(temporary, 'small-site');
    rmSync(site, { recursive: true, force: true });
    mkdirSync(join(site, '_astro'), { recursive: true });
    writeFileSync(join(site, 'index.html'), `<script src="_astro/${words}.js"></script>`);
    writeFileSync(join(site, '_astro', `${words}.js`), words);
    writeFileSync(join(site, 'same.txt'), 'same');
    return site;
  }
  function release(words: string, daysLater = 0): string {
    const site = smallSite(words);
    day = new Date(day.getTime() + daysLater * 86_400_000 + 1);
    return publish({ site, folder, now: day, beside: { 'sbom.cdx.json': '{}' } }).name;
  }
  const served = (path: string) => readFileSync(join(folder, 'current', path), 'utf8');
  const scripts = () => readdirSync(join(folder, 'current', '_astro')).toSorted();

  test('a release is served through `current`, and the folder contains nothing else', () => {
    const name = release('one');
    expect(served('index.html')).toContain('one.js');
    expect(readdirSync(folder).toSorted()).toEqual(['current', 'releases']);
    expect(readdirSync(join(folder, 'releases', name)).toSorted()).toEqual(['release.json', 'sbom.cdx.json', 'site']);
  });

  test('the same bytes are not released twice', () => {
    const name = release('one');
    expect(release('one')).toBe(name);
    expect(releasesIn(folder)).toEqual([name]);
  });

  test('pages that stayed open find their scripts for seven days after they were replaced', () => {
    release('one');
    release('two', 30);
    expect(scripts()).toEqual(['one.js', 'two.js']);
    release('three', 6);
    expect(scripts()).toEqual(['one.js', 'three.js', 'two.js']);
    release('four', 2);
    expect(scripts()).toEqual(['four.js', 'three.js', 'two.js']);
    expect(served('_astro/two.js')).toBe('two');
  });

  test('unchanged files keep their dates', () => {
    release('one');
    const before = readFileSync(join(folder, 'current', 'same.txt'));
    const date = () =>
      spawnSync('stat', ['-c', '%Y', join(folder, 'current', 'same.txt')], { encoding: 'utf8' }).stdout;
    spawnSync('touch', ['-d', '2020-01-01', join(realpathSync(join(folder, 'current')), 'same.txt')]);
    const old = date();
    release('two');
    expect(date()).toBe(old);
    expect(readFileSync(join(folder, 'current', 'same.txt'))).toEqual(before);
  });

  test('the last five releases stay, and the one that is served', () => {
    const first = release('r0');
    for (const words of ['r1', 'r2']) release(words);
    rollBack(folder, first);
    const names = ['r3', 'r4', 'r5', 'r6'].map((words) => release(words));
    expect(releasesIn(folder)).toHaveLength(5);
    expect(currentRelease(folder)).toBe(names.at(-1));
    expect(releasesIn(folder)).not.toContain(first);
  });

  test('one command goes back a release, keeps the scripts of open pages, and goes back further when repeated', () => {
    const [one, two] = [release('one'), release('two'), release('three')];
    expect(rollBack(folder)).toBe(two);
    expect(served('index.html')).toContain('two.js');
    expect(scripts()).toContain('three.js');
    expect(rollBack(folder)).toBe(one);
    expect(() => rollBack(folder)).toThrow('没有更早的发布');
    expect(() => rollBack(folder, 'nowhere')).toThrow(/没有“nowhere”[^]+（现行）/);
    expect(served('index.html')).toContain('one.js');
  });

  test("somebody's own folder is refused and left unchanged", () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'letter.txt'), 'Dear Sir');
    expect(() => release('one')).toThrow(/letter\.txt.+不是发布文件夹/);
    expect(readdirSync(folder)).toEqual(['letter.txt']);
  });

  test('a folder named `current` is refused', () => {
    mkdirSync(join(folder, 'current'), { recursive: true });
    expect(() => release('one')).toThrow('应是符号链接');
  });

  test('a folder below a file is refused with an explanation', () => {
    writeFileSync(join(temporary, 'letter.txt'), 'Dear Sir');
    folder = join(temporary, 'letter.txt', 'releases');
    expect(wordsOf(() => release('one'))).toMatch(/不是文件夹|同名的文件/);
  });

  test('a folder without write permission is refused with an explanation', () => {
    folder = '/sys/kernel/releases'; // a system folder in which not even root can make a folder
    expect(wordsOf(() => release('one'))).toMatch(/磁盘是只读的|没有读写权限/);
  });

  test('a full disk is explained, and leaves the last release and nothing half-made', () => {
    release('one');
    const whole = fingerprintOf([folder], folder);
    const full = relative(join(folder, 'releases', 'name'), '/dev/full'); // causes a real ENOSPC in the middle of the work
    const words = wordsOf(() => publish({ site: smallSite('two'), folder, beside: { [full]: 'two' } }));
    expect(words).toContain('磁盘已满');
    expect(fingerprintOf([folder], folder)).toBe(whole);
    release('two');
    expect(served('index.html')).toContain('two.js');
  });
});

/** The message that the user of the command sees. */
function wordsOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    return userErrorFrom(error)?.message ?? `a stack trace: ${String(error)}`;
  }
  return 'nothing';
}
