import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { AstroReads } from '../../../../src/tools/dev/astro-reads.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

let copy: ContentCopy;
let reads: AstroReads;
beforeEach(() => {
  copy = contentCopy([]);
  reads = new AstroReads(copy.content);
});
afterEach(() => copy.remove());

const shufa = 'sections/01-shufa.mdx';
const edit = (file: string, from: string, to: string) => {
  const path = join(copy.content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};
const rename = (from: string, to: string) => renameSync(join(copy.content, from), join(copy.content, to));

test('Astro need not read again for words, nor for files that it never reads', () => {
  edit(shufa, '的态度', '的作风');
  expect(reads.isStale([shufa, 'source.txt', 'diagrams/01-shufa.yaml'])).toBe(false);
});

test('it must for the facts of the study, and for a title, each until it has', () => {
  expect(['case.yaml', 'index.yaml'].map((file) => reads.isStale([file]))).toEqual([true, true]);
  edit(shufa, 'title: ', 'title: 新');
  expect(reads.isStale([shufa])).toBe(true);
  reads.update([shufa]);
  expect(reads.isStale([shufa])).toBe(false);
  edit(shufa, 'title: 新', 'title: ');
  expect(reads.isStale([shufa])).toBe(true);
});

test('it must for a section that is new, renamed or gone, and again when it is back', () => {
  const renamed = 'sections/01-fashu.mdx';
  rename(shufa, renamed);
  expect([reads.isStale([shufa]), reads.isStale([renamed])]).toEqual([true, true]);
  reads.update([shufa, renamed]);
  rename(renamed, shufa);
  expect([reads.isStale([shufa]), reads.isStale([renamed])]).toEqual([true, true]);
  reads.update([shufa, renamed]);
  rmSync(join(copy.content, shufa));
  expect(reads.isStale([shufa])).toBe(true);
});
