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
import { takeBuildLock } from '../../../src/build/build-lock.ts';
import { Stop, stopFor } from '../../../src/build/stop.ts';
import { putInPlace, restoreLast } from '../../../src/build/swap.ts';

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

test('the new site replaces the last one and nothing stays beside it', () => {
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

test('the lock of a process that is gone is taken over', async () => {
  const lock = join(folder, 'build.lock');
  writeFileSync(lock, '999999999');
  const giveBack = await takeBuildLock(lock);
  expect(readFileSync(lock, 'utf8')).toBe(String(process.pid));
  giveBack();
  expect(readdirSync(folder)).toEqual([]);
});

test('a second build waits until the first has ended', async () => {
  const lock = join(folder, 'build.lock');
  const order: string[] = [];
  const giveBack = await takeBuildLock(lock);
  const second = takeBuildLock(lock).then((give) => {
    order.push('second');
    give();
  });
  await new Promise((later) => setTimeout(later, 300));
  order.push('first ends');
  giveBack();
  await second;
  expect(order).toEqual(['first ends', 'second']);
});

test.each([
  ['ENOSPC', '磁盘已满'],
  ['EACCES', '没有读写权限'],
  ['EROFS', '磁盘是只读的'],
])('%s is said in words, with the path', (code, words) => {
  const error = Object.assign(new Error(`${code}: x`), { code, path: '/srv/site' });
  expect(stopFor(new Error('outer', { cause: error }))?.message).toMatch(new RegExp(`${words}.+/srv/site`));
});

test('a program error keeps its stack', () => {
  expect(stopFor(new TypeError('x is not a function'))).toBeUndefined();
  expect(stopFor(new Stop('x'))).toBeInstanceOf(Stop);
});
