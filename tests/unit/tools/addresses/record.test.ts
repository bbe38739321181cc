import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../../../src/check/check-content.ts';
import { readContent } from '../../../../src/check/content/content.ts';
import { recordAddresses, unlistedAddresses } from '../../../../src/tools/addresses/record.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([]);
});
afterEach(() => copy.remove());

const fresh = () => unlistedAddresses(readContent(copy.content, copy.root));
const file = () => join(copy.content, 'addresses.txt');

test('a study that has published nothing gets the file, with an explanation at the top', () => {
  const all = fresh();
  expect(all.slice(0, 4)).toEqual(['/', '/#daoyan', '/shufa/', '/shufa/#shufa']);
  expect(all).toEqual(expect.arrayContaining(['/suoyin/#yushen', '/tujie/#ducha', '/shuoming/#banben-2026-11-24']));
  recordAddresses(copy.content, all);
  expect(readFileSync(file(), 'utf8')).toBe(readFileSync('content/addresses.txt', 'utf8'));
  expect(fresh()).toEqual([]);
  expect(checkContent(copy.content, copy.root)).toEqual([]);
});

test('new addresses are added at the end, on lines of their own', () => {
  recordAddresses(copy.content, fresh());
  const before = readFileSync(file(), 'utf8').trimEnd();
  writeFileSync(file(), before);
  const path = join(copy.content, 'sections', '01-shufa.mdx');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n## 四是另有一点。 [#lingyi]\n\n文字。\n`);
  expect(fresh()).toEqual(['/shufa/#lingyi']);
  recordAddresses(copy.content, fresh());
  expect(readFileSync(file(), 'utf8')).toBe(`${before}\n/shufa/#lingyi\n`);
});

test('notes and former ids are not published', () => {
  const path = join(copy.content, 'sections', '01-shufa.mdx');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[#jianzhang]', '[#jianzhi #jianzhang]'));
  expect(fresh()).toContain('/shufa/#jianzhi');
  expect(fresh()).not.toContain('/shufa/#jianzhang');
  expect(fresh().filter((address) => address.includes('note'))).toEqual([]);
});
