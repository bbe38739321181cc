import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { retiredScript } from '../../../src/offline/retired-worker.ts';
import { writeServiceWorker } from '../../../src/offline/write-service-worker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function workerFor(home: string, offline: boolean): string {
  writeFileSync(join(folder, 'index.html'), home);
  writeServiceWorker(folder, { base: '/repo/', offline });
  return readFileSync(join(folder, 'sw.js'), 'utf8');
}

test('a site whose pages ask for it is kept, each file with its sum', () => {
  expect(workerFor('<html><new-edition></new-edition>', true)).toContain('"files"');
});

test('the path forms of places are not kept: the worker knows where they lead', () => {
  mkdirSync(join(folder, 'shufa', 'jianzhang'), { recursive: true });
  for (const page of ['shufa', 'shufa/jianzhang']) writeFileSync(join(folder, page, 'index.html'), '<html>');
  const worker = workerFor('<html><new-edition></new-edition>', true);
  expect(worker).toContain('"shufa/"');
  expect(worker).not.toContain('jianzhang');
});

test('a site too large to be kept takes back what readers keep of it', () => {
  expect(workerFor('<html>', true)).toBe(retiredScript('/repo/'));
});

test('OFFLINE=off takes it back too', () => {
  expect(workerFor('<html><new-edition></new-edition>', false)).toBe(retiredScript('/repo/'));
});
