import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { plainFolder, underPlain } from '../../../src/command/plain-folder.ts';
import { settingsFrom } from '../../../src/command/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'folders-'));
const odd = join(folder, '法治 案例#2', '100%');
mkdirSync(odd, { recursive: true });
writeFileSync(join(odd, 'package.json'), 'odd');
afterAll(() => {
  unlinkSync(plainFolder(odd));
  rmSync(folder, { recursive: true });
});

test.each(['法治 案例', '新建文件夹 (2)', 'a[1]', "a'b", '{x}', 'a&b'])('Vite can read a folder named %s', (name) => {
  const path = join(folder, name);
  mkdirSync(path);
  expect(plainFolder(path)).toBe(path);
});

test('a folder whose path Vite cannot read goes by a link that is always the same', () => {
  const link = plainFolder(odd);
  expect(link).not.toMatch(/[#%]/);
  expect(readFileSync(join(link, 'package.json'), 'utf8')).toBe('odd');
  expect(plainFolder(odd)).toBe(link);
});

test('a link that leads elsewhere is made anew', () => {
  const link = plainFolder(odd);
  unlinkSync(link);
  symlinkSync(folder, link);
  expect(readFileSync(join(plainFolder(odd), 'package.json'), 'utf8')).toBe('odd');
});

test('where no link can be made, the message says which sign to leave out', () => {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = odd;
  expect(() => plainFolder(odd)).toThrow(/100%：文件夹的路径里有 #，.*请给文件夹改名/);
  if (before === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = before;
});

test('folders inside such a project go by its link, others by themselves', () => {
  const link = plainFolder(odd);
  expect(settingsFrom({ OUT: '../site' }, odd)).toMatchObject({
    root: link,
    content: join(link, 'content'),
    out: join(odd, '..', 'site'),
  });
});

test('what the user wrote goes by the link too, if it lies inside', () => {
  const link = plainFolder(odd);
  expect(underPlain(link, join(odd, 'studies', 'a'))).toBe(join(link, 'studies', 'a'));
  expect(underPlain(link, folder)).toBe(folder);
});
