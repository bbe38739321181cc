import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'acorn';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeServiceWorker } from '../../../../src/publish/service-worker/write-service-worker.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'worker-'));
  writeFileSync(join(folder, 'index.html'), '<html>');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function workerFor(isKept: boolean): Promise<string> {
  await writeServiceWorker(folder, '/repo/', isKept);
  return readFileSync(join(folder, 'sw.js'), 'utf8');
}

/** The events that a script listens to when it runs as a classic worker. */
function eventsOf(script: string): string[] {
  const events: string[] = [];
  const self = { addEventListener: (type: string) => void events.push(type) };
  new Function('self', script)(self);
  return events;
}

test('a site that is kept has a worker that answers, with a hash of each file', async () => {
  const worker = await workerFor(true);
  expect(worker).toMatch(/"files":\{"":"[\w+/]{43}="\}/);
  expect(eventsOf(worker)).toEqual(['message', 'install', 'activate', 'fetch']);
});

test('path forms of places and packed files are not kept: the worker knows where path forms lead', async () => {
  mkdirSync(join(folder, 'shufa', 'jianzhang'), { recursive: true });
  for (const page of ['shufa', 'shufa/jianzhang']) writeFileSync(join(folder, page, 'index.html'), '<html>');
  writeFileSync(join(folder, 'shufa', 'index.html.br'), '');
  const worker = await workerFor(true);
  expect(worker).toContain('"shufa/"');
  expect(worker).not.toMatch(/jianzhang|\.br/);
});

test('the faces of the text are kept, not those of paper, which few readers need', async () => {
  mkdirSync(join(folder, '_astro'));
  for (const face of ['song', 'hei']) writeFileSync(join(folder, '_astro', `site-${face}-400.abc.woff2`), '');
  const worker = await workerFor(true);
  expect(worker).toContain('site-song-400');
  expect(worker).not.toContain('site-hei');
});

test('the version changes with a file, and with nothing else', async () => {
  const version = async () => /"version":"\w+"/.exec(await workerFor(true))?.[0];
  const first = await version();
  expect(await version()).toBe(first);
  writeFileSync(join(folder, 'index.html'), '<html lang="zh">');
  expect(await version()).not.toBe(first);
});

test('a site that is not kept removes what readers keep of it: its worker answers nothing', async () => {
  const worker = await workerFor(false);
  expect(worker).not.toContain('"files"');
  expect(worker).toContain('unregister');
  expect(eventsOf(worker)).toEqual(['install', 'activate']);
});

test.each([true, false])('readers are sent neither comments nor imports (kept: %s)', async (isKept) => {
  expect(await workerFor(isKept)).not.toMatch(/\/\*|\/\/ |\bimport\b|\bexport\b/);
});

test.each([true, false])(
  'an old browser that an earlier worker controls can read the next one (kept: %s)',
  async (isKept) => {
    const worker = await workerFor(isKept);
    expect(() => parse(worker, { ecmaVersion: 2020, sourceType: 'script' })).not.toThrow();
    // private fields in another form
    expect(worker).not.toContain('WeakMap');
  },
);
