import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentCopy } from '../../support/unit/content-copy.ts';

test('a section that is checked again has the problems of its present words, whatever was known of it', () => {
  const { content, root, remove } = contentCopy([]);
  const file = join(content, 'sections', '01-shufa.mdx');
  const good = readFileSync(file, 'utf8');
  const told = () => checkContent(content, root).map(({ message }) => message);
  expect(told()).toEqual([]);
  writeFileSync(file, good.replace('。\n', '.\n'));
  const first = told();
  expect(first.join()).toContain('半角');
  expect(told()).toEqual(first);
  writeFileSync(file, good);
  expect(told()).toEqual([]);
  remove();
});
