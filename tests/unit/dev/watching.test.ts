import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '../../../src/build/settings.ts';
import { EditingDesk } from '../../../src/dev/editing-desk.ts';
import { watchFolder } from '../../../src/dev/watch-folder.ts';
import { contentCopy } from '../content-check/content-copy.ts';

let folder: string;
let end: () => void;
let told: string[][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watching-'));
  told = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const watch = () => {
  end = watchFolder(folder, async (files) => void told.push(files));
};
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const looks = (count: number) => vi.advanceTimersByTimeAsync(count * 200);

test('what is written, added and taken away in a folder is told once, by name', async () => {
  write('one.mdx', '一');
  mkdirSync(join(folder, 'deep'));
  watch();
  write('one.mdx', '一，改');
  write('deep/two.mdx', '二');
  await looks(5);
  expect(told).toEqual([['one.mdx', 'deep/two.mdx']]);
  rmSync(join(folder, 'one.mdx'));
  await looks(5);
  expect(told.slice(1)).toEqual([['one.mdx']]);
});

test('a file that is still being written is waited for', async () => {
  watch();
  for (let part = 1; part < 6; part++) {
    write('one.mdx', '字'.repeat(part));
    await looks(1);
  }
  expect(told).toEqual([]);
  await looks(1);
  expect(told).toEqual([['one.mdx']]);
});

test('hidden files are the system’s, and an ended watch tells nothing', async () => {
  watch();
  write('.swp', 'x');
  await looks(5);
  end();
  write('one.mdx', '一');
  await looks(5);
  expect(told).toEqual([]);
});

test('what is written while Astro starts is taken in', async () => {
  const { content } = contentCopy([], folder);
  const desk = new EditingDesk({ ...settings, content, root: folder });
  end = () => desk.close();
  const readAnew = vi.fn(async () => {});
  const client = { hot: { send() {}, on() {} }, moduleGraph: { fileToModulesMap: new Map() } };
  desk.open({ environments: { client } } as unknown as ViteDevServer, readAnew);
  writeFileSync(join(content, 'changes.yaml'), '\n', { flag: 'a' });
  const nobody = { address: '127.0.0.1', family: 'IPv4', port: 1 } satisfies AddressInfo;
  await desk.start(nobody);
  await looks(3);
  expect(readAnew).toHaveBeenCalledOnce();
});
