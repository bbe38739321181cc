import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../../src/check/check-content.ts';
import { settingsFrom } from '../../../../src/command/settings.ts';
import { importRequest, type ImportRequest } from '../../../../src/tools/import/arguments.ts';
import { importFile } from '../../../../src/tools/import/import-study.ts';
import { opinion, pageWithTable, regulation } from '../../../support/unit/official-texts.ts';
import { paragraph, run, wordFile, wordPart } from '../../../support/unit/word-file.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'import 法治#2 '))));
afterEach(() => rmSync(root, { recursive: true }));

const day = '2026-11-27';
const url = 'https://www.gov.cn/1.htm';
function imported(name: string, content: string | Uint8Array, request: Partial<ImportRequest> = {}): string {
  writeFileSync(join(root, name), content);
  const settings = settingsFrom({}, root);
  return importFile({ file: name, folder: 'new', asSection: false, url, ...request }, settings, root, day);
}
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const facts = () => parse(text('new/case.yaml'));
/** What the check says once an editor has filled in the rights. */
function problems() {
  writeFileSync(
    join(root, 'new/case.yaml'),
    text('new/case.yaml').replace('rights: ""', 'rights: 依法不适用著作权法。'),
  );
  return checkContent(join(root, 'new'), root).map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('a new study', () => {
  it('of an opinion: number, sections, points, closing, and no change at all', () => {
    const told = imported('意见.txt', opinion);
    expect(readdirSync(join(root, 'new/sections'))).toEqual([
      '00-daoyan.mdx',
      '01-zongti-yaoqiu.mdx',
      '02-yange-luoshi-gongzuo.mdx',
      '03-jiada-zuzhi-baozhang.mdx',
    ]);
    expect(text('new/source.txt')).toBe(`${opinion}\n`);
    expect(text('new/sections/03-jiada-zuzhi-baozhang.mdx')).toMatch(
      /## （六）强化指导监督。 \[#qianghua-zhidao-jiandu\]\n\n各级[^\n]+\n\n\*\*\*\n\n司法部[^\n]+\n\n国务院办公厅\n\n2018年12月4日\n\n（此件公开发布）\n$/,
    );
    expect(facts()).toMatchObject({
      title: '国务院办公厅关于全面推行行政规范性文件合法性审核机制的指导意见',
      seal: '国办',
      provenance: { url },
      edition: day,
    });
    expect(told).toContain('标点：没有改动');
    expect(told).toMatch(/三节六点；与 source.txt 逐句相同。写在 new。/);
    expect(problems()).toEqual([]);
  });

  it('of a regulation: tiao-1 to tiao-4, the blank behind labels said with rule, standard, count and places', () => {
    const told = imported('条例.txt', regulation);
    expect(text('new/sections/02-jiandu-neirong-he-jiandu.mdx')).toMatch(/^## 第三条 \[#tiao-3\]$/m);
    expect(told).toMatch(/编号后的空格 → 一个全角空格（GB\/T 9704—2012）8处：第\d+行、第\d+行、第\d+行…/);
    expect(facts()['conventions'].join()).toMatch(/编号后的空格改为一个全角空格（GB\/T 9704—2012），8处/);
    expect(facts()['seal']).toBe('山东');
    expect(facts()['leftOut']).toEqual(['目  录', '第一章  总则', '第二章  监督内容和监督措施']);
    expect(problems()).toEqual([]);
  });

  it('of a page with an attachment: a table whose cells begin 一、 and （一） has no headings', () => {
    imported('指标.html', pageWithTable);
    expect(text('new/sections/01-fujian.mdx')).toContain(
      '# 附件\u3000三级公立医院绩效考核指标 [#fujian]\n\n| 一级指标 | 二级指标 | 三级指标 |\n| --- | --- | --- |\n| 一、医疗质量 | （一）功能定位 | 1.门诊人次数与出院人次数比 |\n| ^^ | ^^ | 2.下转患者人次数（门急诊、住院） |\n| ^^ | （二）质量安全 | >> |\n\n注：1.',
    );
    expect(problems()).toEqual([]);
  });

  it('of a Word file: notes of the source, pictures copied', () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = '<w:r><w:drawing><a:blip xmlns:a="urn:a" r:embed="media/image1.png"/></w:drawing></w:r>';
    const call = '<w:r><w:footnoteReference w:id="5"/></w:r>';
    const body = [
      run('述法情况报告'),
      run('全市推开述法') + call + run('工作。'),
      picture,
      run('图1\u3000述法流程'),
    ].map((runs) => paragraph(runs));
    imported(
      '报告.docx',
      wordFile(body.join(''), {
        'footnotes.xml': wordPart(
          'footnotes',
          `<w:footnote w:id="5">${paragraph(run('述法：报告法治建设情况。'))}</w:footnote>`,
        ),
        'media/image1.png': png,
      }),
    );
    expect(text('new/sections/00-zhengwen.mdx')).toBe(
      '---\ntitle: 正文\n---\n\n全市推开述法[^〔1〕]工作。\n\n![图1\u3000述法流程](pictures/tu-1.png)\n\n图1\u3000述法流程\n\n[^〔1〕]: 述法：报告法治建设情况。\n',
    );
    expect(readFileSync(join(root, 'new/pictures/tu-1.png'))).toEqual(png);
  });

  it('asks for what nobody can know, and says where', () => {
    const told = imported('意见.txt', opinion, { url: undefined });
    expect(told).toMatch(/请看 3 处/);
    expect(told).toMatch(/case\.yaml:\d+:\d+.*provenance\.url/);
    expect(told).toMatch(/case\.yaml:\d+:\d+.*provenance\.rights/);
  });

  it('lies in studies/ where no folder is named, and is never written twice', () => {
    imported('意见.txt', opinion, { folder: undefined });
    const [name = ''] = readdirSync(join(root, 'studies'));
    expect(name).toBe('xingzheng-guifan-xing');
    const before = readdirSync(join(root, 'studies', name), { recursive: true });
    expect(() => imported('意见.txt', regulation.replace('山东省', ''), { folder: join('studies', name) })).toThrow(
      /已经有东西了/,
    );
    expect(readdirSync(join(root, 'studies', name), { recursive: true })).toEqual(before);
  });

  it('is not begun where the file cannot be read', () => {
    expect(() => imported('旧.doc', Buffer.from('d0cf11e0', 'hex'))).toThrow(/另存为/);
    expect(existsSync(join(root, 'new'))).toBe(false);
    expect(readdirSync(root)).toEqual(['旧.doc']);
  });
});

describe('a section', () => {
  it('is added behind the last one, with its lines in source.txt and names that nothing has', () => {
    cpSync('tests/build/second-study', join(root, 'content'), { recursive: true });
    const before = text('content/source.txt');
    const told = imported(
      '建议.txt',
      '进一步做好登记的建议\n一、挨户询问。住户最清楚。\n二、张榜核对。漏记的补上,再公示。',
      { folder: undefined, asSection: true },
    );
    expect(readdirSync(join(root, 'content/sections')).at(-1)).toBe('04-jinyibu-zuohao-dengji-de.mdx');
    expect(text('content/sections/04-jinyibu-zuohao-dengji-de.mdx').replace(/#[a-z-]+\]/g, '#…]')).toBe(
      '---\ntitle: 进一步做好登记的建议\n---\n\n# 进一步做好登记的建议 [#…]\n\n## 一、挨户询问。 [#…]\n\n住户最清楚。\n\n## 二、张榜核对。 [#…]\n\n漏记的补上，再公示。\n',
    );
    expect(text('content/source.txt')).toBe(
      `${before.trimEnd()}\n进一步做好登记的建议\n一、挨户询问。住户最清楚。\n二、张榜核对。漏记的补上,再公示。\n`,
    );
    expect(told).toContain('半角逗号 → 全角');
    expect(checkContent(join(root, 'content'), root).filter(({ file }) => file.includes('/04-'))).toEqual([]);
  });
});

describe('what is written behind the command', () => {
  const asked = (words: string[], flags = {}) => importRequest({ words, flags, variables: {} });
  it('is a file, a folder, and how', () => {
    expect(asked(['a b.docx'], { 节: true })).toEqual({
      file: 'a b.docx',
      folder: undefined,
      asSection: true,
      url: undefined,
    });
    expect(asked(['a.docx', 'new'], { url })).toEqual({ file: 'a.docx', folder: 'new', asSection: false, url });
  });
  it.each([
    [[], {}, /请写明要导入的文件/],
    [['工作', '报告.docx', '新'], {}, /双引号/],
    [['a.docx', 'new'], { section: true }, /不用再写文件夹/],
    [['a.docx'], { url: 'gov.cn' }, /不是网址/],
  ])('%s %s', (words, flags, message) => expect(() => asked(words, flags)).toThrow(message));
});
