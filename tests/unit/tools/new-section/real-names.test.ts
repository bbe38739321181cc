import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProblems } from '../../../../src/check/check-content.ts';
import { newSection } from '../../../../src/tools/new-section/new-section.ts';
import { contentCopy, type ContentCopy } from '../../../support/unit/content-copy.ts';

let copy: ContentCopy;
beforeEach(() => {
  copy = contentCopy([]);
});
afterEach(() => copy.remove());

/** From 国办发〔2018〕115号, 118号 and 126号, 山东省行政执法监督条例, and the like. */
const realNames = [
  '一、严格审核范围',
  '明确审核主体',
  '规范审核程序',
  '健全审核工作机制',
  '全面推行行政执法公示制度',
  '全面推行执法全过程记录制度',
  '全面推行重大执法决定法制审核制度',
  '全面推进行政执法信息化建设',
  '加大组织保障力度',
  '进一步加强机关事务管理和资产管理',
  '健全行政裁量基准制度和动态调整机制',
  '严格执行重大行政决策法定程序',
  '加快完善政务服务标准化规范化便利化体系',
  '坚持和加强党对法治政府建设工作的全面领导，抓好各项任务的落实',
];

test.each(realNames)('a section may be called %s', (name) => {
  const { file } = newSection(name, copy);
  const text = readFileSync(join(copy.root, file), 'utf8');
  const ids = [...text.matchAll(/\[#(\S+)\]/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(2);
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
});

test.each([
  ['建议', '建议', '四、建议'],
  ['一、总体要求', '总体要求', '一、总体要求'],
  ['第一章 总则', '总则', '第一章　总则'],
  ['第一章　　职责', '职责', '第一章　职责'],
  ['附件1 名单', '附件1　名单', '附件1　名单'],
  ['附件：名单', '附件　名单', '附件　名单'],
])('%s: its title is %s, its heading %s', (name, title, heading) => {
  const text = readFileSync(join(copy.root, newSection(name, copy).file), 'utf8');
  expect(text).toContain(`title: ${title}\n`);
  expect(text).toContain(`\n# ${heading} [#`);
  expect(findProblems(copy.content, copy.root).forms).toEqual([]);
});

test('a name without a number is numbered like the last section, attachments aside', () => {
  const heading = (name: string) =>
    /^# (.+) \[/m.exec(readFileSync(join(copy.root, newSection(name, copy).file), 'utf8'))?.[1];
  expect(heading('附件1 名单')).toBe('附件1　名单');
  expect(heading('建议')).toBe('四、建议');
  expect(heading('第一章 总则')).toBe('第一章　总则');
  expect(heading('其他')).toBe('第二章　其他');
});

test('an empty folder becomes a study, with every item of case.yaml explained and the empty ones asked for', () => {
  const root = mkdtempSync(join(tmpdir(), 'new-study-'));
  const content = join(root, 'studies', '新的');
  expect(newSection('一、总体要求', { content, root })).toMatchObject({
    file: 'studies/新的/sections/01-zongti-yaoqiu.mdx',
    isFirst: true,
  });
  const problems = findProblems(content, root).forms;
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set(['studies/新的/case.yaml']));
  expect(problems.map(({ message }) => message).join()).toMatch(/title.*siteName.*seal.*description.*url.*rights/);
  expect(newSection('二、职责', { content, root })).toMatchObject({ isFirst: false });
  rmSync(root, { recursive: true });
});
