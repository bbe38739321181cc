import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putInPlace, restoreLast } from '../../../../src/publish/build/swap.ts';

let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'swap-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

function site(name: string, words: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, 'index.html'), words);
  return path;
}

const served = () => readFileSync(join(out, 'index.html'), 'utf8');

test('a first site is put in place', () => {
  putInPlace(site('new', 'new'), out);
  expect(served()).toBe('new');
});

test('the new site replaces the last one and leaves nothing beside it', () => {
  site('dist', 'last');
  writeFileSync(join(out, 'gone.html'), '');
  putInPlace(site('new', 'new'), out);
  expect(served()).toBe('new');
  expect(existsSync(join(out, 'gone.html'))).toBe(false);
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a swap killed between its renames is undone', () => {
  site('dist', 'last');
  renameSync(out, join(folder, '.dist.previous'));
  site('.dist.next', 'new');
  restoreLast(out);
  expect(served()).toBe('last');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('a swap killed after its renames is finished', () => {
  site('dist', 'new');
  site('.dist.previous', 'last');
  restoreLast(out);
  expect(served()).toBe('new');
  expect(readdirSync(folder)).toEqual(['dist']);
});
