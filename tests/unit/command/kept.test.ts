import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetOld, keptOrMade } from '../../../src/command/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what was made once is not made again, and nothing else is left beside it', async () => {
  let made = 0;
  const make = async () => Buffer.from(`${(made += 1)}`);
  const file = join(folder, 'cache', 'hash.br');
  expect([await keptOrMade(file, make), await keptOrMade(file, make)].map(String)).toEqual(['1', '1']);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['hash.br']);
});

test('what could not be made is tried again', async () => {
  const file = join(folder, 'hash.br');
  await expect(keptOrMade(file, () => Promise.reject(new Error('no memory')))).rejects.toThrow('no memory');
  expect(String(await keptOrMade(file, async () => Buffer.from('whole')))).toBe('whole');
});

/** Runs in a thread: keeps a thousand files. */
const manyKept = `
  const { workerData } = require('node:worker_threads');
  import(workerData.module).then(async ({ keptOrMade }) => {
    for (let at = 0; at < 1000; at += 1) await keptOrMade(workerData.folder + '/' + at, async () => Buffer.from('made'));
  });`;

test('two threads that make the same at the same time do not disturb each other', async () => {
  const module = new URL('../../../src/command/kept.ts', import.meta.url).href;
  const threads = [1, 2].map(() => new Worker(manyKept, { eval: true, workerData: { module, folder } }));
  const ended = threads.map(
    (thread) => new Promise((resolve, reject) => thread.on('error', reject).on('exit', resolve)),
  );
  expect(await Promise.all(ended)).toEqual([0, 0]);
  expect(readdirSync(folder)).toHaveLength(1000);
});

test('what is older than a month, or than said, goes', () => {
  for (const name of ['old', 'week', 'new']) writeFileSync(join(folder, name), '');
  utimesSync(join(folder, 'week'), 0, new Date(Date.now() - 8 * 24 * 3600 * 1000));
  utimesSync(join(folder, 'old'), 0, new Date(Date.now() - 31 * 24 * 3600 * 1000));
  forgetOld(folder);
  forgetOld(join(folder, 'none'));
  expect(readdirSync(folder)).toEqual(['new', 'week']);
  forgetOld(folder, 7);
  expect(readdirSync(folder)).toEqual(['new']);
});
