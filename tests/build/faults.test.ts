import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from '../support/build/npm-build.ts';

let folder: string;
beforeAll(() => {
  folder = buildFolder('faults');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build killed at any moment leaves a complete site, and the next build works', async () => {
  const target = join(folder, 'killed');
  const out = lastGoodSite(target);
  const good = bytesOf(out);
  const left: string[] = [];
  for (const killAfter of [400, 1500, 3000]) {
    await npmBuild({ OUT: out, PDF: 'off' }, killAfter);
    left.push(bytesOf(out));
    expect(readdirSync(target).filter((name) => name !== '.dist.serving')).toEqual(['dist']);
  }
  const next = await npmBuild({ OUT: out, PDF: 'off' });
  expect(next.status, next.output).toBe(0);
  const built = bytesOf(out);
  expect(left[0]).toBe(good);
  // on a fast machine the swap may happen before the kill
  for (const bytes of left) expect([good, built]).toContain(bytes);
  expect(built).not.toBe(good);
  expect(readdirSync('.cache').filter((name) => name.startsWith('build'))).toEqual([]);
});

const wrongFolders: [name: string, out: () => string, says: string][] = [
  ['the project itself', () => '.', '项目自己的文件'],
  ['the sources', () => 'src/dist', '项目自己的文件'],
  ['the content', () => 'content', '项目自己的文件'],
  ["somebody's folder", () => somebodysFolder(), '别的文件'],
  ['a folder below a file', () => join(somebodysFolder(), 'letter.txt', 'dist'), '同名的文件'],
];

function somebodysFolder(): string {
  const target = join(folder, 'letters');
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'letter.txt'), 'Dear Sir');
  return target;
}

test.each(wrongFolders)('OUT may not be %s', async (_, out, says) => {
  const { status, output } = await npmBuild({ OUT: out() });
  expect(status).toBe(1);
  expect(output).toContain(says);
  expect(output).not.toMatch(/^\s+at .+[:(]\d+/m);
});

test.each([
  [{ BASE: '/a b/' }, 'BASE='],
  [{ SITE: 'example.org' }, 'SITE='],
  [{ PORT: '70000' }, 'PORT='],
  [{ CONTENT: 'nowhere' }, '没有小节的文件'],
])('%o is refused with an explanation', async (env, says) => {
  const { status, output } = await npmBuild({ OUT: join(folder, 'none'), ...env });
  expect(status).toBe(1);
  expect(output).toContain(says);
  expect(output).not.toMatch(/^\s+at .+[:(]\d+/m);
});
