import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { settings } from '../../../../src/command/this-build.ts';
import { LiveContent } from '../../../../src/tools/dev/live-content.ts';
import { watchFolder } from '../../../../src/tools/dev/watch-folder.ts';
import { contentCopy } from '../../../support/unit/content-copy.ts';

let folder: string;
let end: () => void;
let reported: string[][];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watching-'));
  reported = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  end();
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const watch = () => {
  end = watchFolder(folder, (files) => void reported.push(files));
};
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const looks = (count: number) => vi.advanceTimersByTimeAsync(count * 200);

test('files that are written, added or removed in a folder are reported once, by name', async () => {
  write('one.mdx', '一');
  mkdirSync(join(folder, 'deep'));
  watch();
  write('one.mdx', '一，改');
  write('deep/two.mdx', '二');
  await looks(5);
  expect(reported).toEqual([['one.mdx', 'deep/two.mdx']]);
  rmSync(join(folder, 'one.mdx'));
  await looks(5);
  expect(reported.slice(1)).toEqual([['one.mdx']]);
});

test('the watch waits for a file that is still being written', async () => {
  watch();
  for (let part = 1; part < 6; part++) {
    write('one.mdx', '字'.repeat(part));
    await looks(1);
  }
  expect(reported).toEqual([]);
  await looks(1);
  expect(reported).toEqual([['one.mdx']]);
});

test('hidden files are ignored, and a watch that has ended reports nothing', async () => {
  watch();
  write('.swp', 'x');
  await looks(5);
  end();
  write('one.mdx', '一');
  await looks(5);
  expect(reported).toEqual([]);
});

test('what can be got ready is got ready when a change is noticed, before it is reported', async () => {
  const order: string[] = [];
  end = watchFolder(
    folder,
    (files) => void order.push(...files),
    undefined,
    () => void order.push('ready'),
  );
  write('one.mdx', '一');
  await looks(5);
  expect(order).toEqual(['ready', 'one.mdx']);
});

/** Content that is watched without an Astro. */
function liveContent() {
  const { content } = contentCopy([], folder);
  const live = new LiveContent({ ...settings, content, root: folder });
  end = () => live.close();
  const client = { name: 'client', hot: { send() {}, on() {} }, moduleGraph: { fileToModulesMap: new Map() } };
  live.open({ environments: { client } } as unknown as ViteDevServer);
  return { content, live };
}

const nobody = { address: '127.0.0.1', family: 'IPv4', port: 1 } satisfies AddressInfo;

test('what is told is the content that has settled, not what was there for a moment', async () => {
  const { content, live } = liveContent();
  live.start(nobody);
  const file = join(content, 'sections', '01-shufa.mdx');
  const good = readFileSync(file, 'utf8');
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  writeFileSync(file, good.replace(' [#neirong]', ''));
  await looks(1);
  writeFileSync(file, `${good}\n又一段。\n`);
  await looks(3);
  expect([live.changes, live.problems, said.mock.calls]).toEqual([1, [], []]);
  writeFileSync(file, good.replace(' [#neirong]', ''));
  await looks(3);
  expect([live.changes, live.problems.length]).toEqual([2, 1]);
  said.mockRestore();
});

test('files that are written while Astro starts are read too', async () => {
  const { content, live } = liveContent();
  writeFileSync(join(content, 'case.yaml'), '\n', { flag: 'a' });
  live.start(nobody);
  await looks(3);
  expect(live.changes).toBe(1);
});
