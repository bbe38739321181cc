import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathsBelow } from '../../../../src/command/files.ts';
import { keepAsSpare, removeOthers, replaceFile, takeSpare } from '../../../../src/publish/build/spare-site.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'spare-'));
  mkdirSync(join(root, '.cache'));
});
afterEach(() => rmSync(root, { recursive: true }));

function site(name: string, files: Record<string, string>): string {
  const folder = join(root, name);
  for (const [path, words] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
  return folder;
}

test('the site that was replaced last is there for the next one, once', () => {
  keepAsSpare(site('one', { 'index.html': '一' }), root);
  keepAsSpare(site('two', { 'index.html': '二' }), root);
  takeSpare(root, join(root, 'next'));
  expect(readFileSync(join(root, 'next', 'index.html'), 'utf8')).toBe('二');
  takeSpare(root, join(root, 'another'));
  expect(existsSync(join(root, 'another'))).toBe(false);
});

test('a spare site that cannot be moved is left alone', () => {
  keepAsSpare(site('one', { 'index.html': '一' }), root);
  const next = site('next', { 'index.html': '新' });
  takeSpare(root, next);
  expect(readFileSync(join(next, 'index.html'), 'utf8')).toBe('新');
});

test('a site that cannot be kept is removed', () => {
  const replaced = site('one', { 'index.html': '一' });
  rmSync(join(root, '.cache'), { recursive: true });
  keepAsSpare(replaced, root);
  expect(existsSync(replaced)).toBe(false);
});

test('a file that is the same is left alone, and one that differs does not change its hard links', () => {
  const folder = site('one', { 'same.html': '同', 'other.html': '旧' });
  const before = statSync(join(folder, 'same.html')).ino;
  linkSync(join(folder, 'other.html'), join(root, 'published.html'));
  for (const name of ['same', 'other', 'new']) replaceFile(join(folder, `${name}.html`), name === 'same' ? '同' : '新');
  expect(statSync(join(folder, 'same.html')).ino).toBe(before);
  expect(readFileSync(join(folder, 'other.html'), 'utf8')).toBe('新');
  expect(readFileSync(join(folder, 'new.html'), 'utf8')).toBe('新');
  expect(readFileSync(join(root, 'published.html'), 'utf8')).toBe('旧');
});

test('of the spare site only what is wanted stays, whatever lies in its folders', () => {
  const files = [
    'index.html',
    'shufa/index.html',
    'shufa/jia/index.html',
    'old/deep/index.html',
    'shufa/note.txt',
    'x',
  ];
  const folder = site('one', Object.fromEntries(files.map((file) => [file, file])));
  removeOthers(folder, ['index.html', 'shufa/index.html', 'shufa/yi/index.html', 'ducha/index.html']);
  expect(pathsBelow(folder).toSorted()).toEqual(['index.html', 'shufa/index.html']);
  expect(existsSync(join(folder, 'old'))).toBe(false);
});
