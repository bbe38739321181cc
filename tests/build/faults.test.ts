import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesOf, buildFolder, lastGoodSite, npmBuild } from './npm-build.ts';

let folder: string;
beforeAll(() => {
  folder = buildFolder('faults');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a build killed at any moment leaves a whole site, and the next build works', async () => {
  const place = join(folder, 'killed');
  const out = lastGoodSite(place);
  const good = bytesOf(out);
  const left: string[] = [];
  for (const killAfter of [400, 1500, 3000]) {
    await npmBuild({ OUT: out, PDF: 'off' }, killAfter);
    left.push(bytesOf(out));
    expect(readdirSync(place).filter((name) => name !== '.dist.serving')).toEqual(['dist']);
  }
  const next = await npmBuild({ OUT: out, PDF: 'off' });
  expect(next.status, next.said).toBe(0);
  const built = bytesOf(out);
  expect(left[0]).toBe(good);
  // a quick machine may have swapped before it was killed
  for (const bytes of left) expect([good, built]).toContain(bytes);
  expect(built).not.toBe(good);
  expect(readdirSync('.cache').filter((name) => name.startsWith('build'))).toEqual([]);
});

const wrongPlaces: [name: string, out: () => string, says: string][] = [
  ['the project itself', () => '.', '项目自己的文件'],
  ['the sources', () => 'src/dist', '项目自己的文件'],
  ['the content', () => 'content', '项目自己的文件'],
  ["somebody's folder", () => somebodysFolder(), '别的文件'],
  ['a folder below a file', () => join(somebodysFolder(), 'letter.txt', 'dist'), '同名的文件'],
];

function somebodysFolder(): string {
  const place = join(folder, 'letters');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'letter.txt'), 'Dear Sir');
  return place;
}

test.each(wrongPlaces)('OUT may not be %s', async (_, out, says) => {
  const { status, said } = await npmBuild({ OUT: out() });
  expect(status).toBe(1);
  expect(said).toContain(says);
  expect(said).not.toMatch(/^\s+at .+[:(]\d+/m);
});

test.each([
  [{ BASE: '/a b/' }, 'BASE='],
  [{ SITE: 'example.org' }, 'SITE='],
  [{ PORT: '70000' }, 'PORT='],
  [{ CONTENT: 'nowhere' }, '没有小节的文件'],
])('%o is refused in words', async (env, says) => {
  const { status, said } = await npmBuild({ OUT: join(folder, 'none'), ...env });
  expect(status).toBe(1);
  expect(said).toContain(says);
  expect(said).not.toMatch(/^\s+at .+[:(]\d+/m);
});
