import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProblems } from '../../../../src/check/check-content.ts';
import { mendContent } from '../../../../src/check/mend/mend-content.ts';
import { mendedReport } from '../../../../src/tools/check-content/mended-report.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

const path = 'sections/01-shufa.mdx';
const text = '党政主要负责人的态度';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([{ file: 'source.txt', to: null }]);
});
afterEach(() => copy.remove());

const read = () => readFileSync(join(copy.content, path), 'utf8');
const put = (written: string, change = (all: string) => all) =>
  writeFileSync(join(copy.content, path), change(read().replace(text, () => `${written}\n\n${text}`)));

test('what has one cure is mended and told, with file, line, before, after and rule', () => {
  put('甲,**乙**...（丙)１２件');
  const mended = mendContent(copy.content, copy.root);
  expect(read()).toContain('\n甲，**乙**……（丙）12件\n');
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
  expect(mendedReport(mended)).toContain(
    'content/sections/01-shufa.mdx:7\n  甲,**乙**...（丙)１２件\n  甲，**乙**……（丙）12件　（半角逗号 → 全角，GB/T 15834—2011 §5.1.1；省略号 →',
  );
  expect(mendedReport(mended)).toContain('改了 4 处：\n  半角逗号 → 全角，GB/T 15834—2011 §5.1.1：1 处');
  expect(mendContent(copy.content, copy.root)).toEqual([]);
});

test.each([
  ['front matter', 'title: 述法', 'title: "述,法"'],
  ['an id and a link', text, `[甲](/ducha/#zhongdian)\`乙,丙\`https://a.example/a,b?c=(丁)`],
  ['escaped punctuation', text, `甲\\,乙`],
  ['what a note explains', text, `甲，，[^a]乙\n\n[^a]: “甲，，乙”：逗号重出。`],
  ['what must be asked', text, `做到”应审必审“。信访 件。`],
  ['what would become a list', text, `　　1. 甲`],
])('%s is left', (_, from, to) => {
  writeFileSync(
    join(copy.content, path),
    read().replace(from, () => to),
  );
  const before = read();
  mendContent(copy.content, copy.root);
  expect(read()).toBe(before);
});

test('line ends and the byte order mark stay', () => {
  put('甲,乙', (all) => `\ufeff${all.replaceAll('\n', '\r\n')}`);
  const before = read();
  mendContent(copy.content, copy.root);
  expect(read()).toBe(before.replace('甲,乙', '甲，乙'));
});
