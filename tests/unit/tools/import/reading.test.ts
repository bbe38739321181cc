import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFileToImport } from '../../../../src/tools/import/read/read-file.ts';
import { pageWithTable } from '../../../support/unit/official-texts.ts';
import { paragraph, run, wordFile } from '../../../support/unit/word-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'reading '));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  return readFileToImport(join(folder, name));
}
const latin = (text: string) => Buffer.from(text, 'latin1');
/** 第一章 总则。各单位：依法行政 in GB18030 */
const gb18030 = Buffer.from('b5dad2bbd5c220d7dcd4f2a1a30d0ab8f7b5a5cebba3baa1b6d2c0b7a8d0d0d5fea1b7', 'hex');

describe('encodings are told by content', () => {
  const text = '第一章 总则。\r\n各单位：《依法行政》';
  it.each([
    ['UTF-8', undefined, Buffer.from(text)],
    ['UTF-8 with a mark', undefined, Buffer.from(`\ufeff${text}`)],
    ['GB18030', 'GB18030', gb18030],
    ['UTF-16', 'UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16 with a mark', 'UTF-16LE', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16, the other order', 'UTF-16BE', Buffer.from(text, 'utf16le').swap16()],
  ])('%s', (name, encoding, bytes) => {
    const document = read(`${name}.txt`, bytes);
    expect(document.lines).toEqual(['第一章 总则。', '各单位：《依法行政》']);
    expect(document.encoding).toBe(encoding);
  });

  it('and so is the kind of file: a Word file may be called .txt', () => {
    expect(read('改了名.txt', wordFile(paragraph(run('正文。')))).format).toBe('Word 文件');
    expect(read('网页.txt', pageWithTable).format).toBe('网页');
  });
});

describe('what cannot be read is refused, with the way out', () => {
  it.each([
    ['空.txt', '', /是空的/],
    ['空行.txt', ' \r\n\r\n', /是空的/],
    ['旧.doc', latin('\u00d0\u00cf\u0011\u00e0abc'), /旧格式.*另存为.*\.docx/s],
    ['改名.docx', latin('\u00d0\u00cf\u0011\u00e0abc'), /旧格式.*另存为.*\.docx/s],
    ['文.pdf', latin('%PDF-1.7'), /PDF.*Word 文件.*\.txt/s],
    ['文.rtf', latin('{\\rtf1\\ansi 1}'), /RTF.*另存为/s],
    ['图.png', latin('\u0089PNG\r\n'), /图片/],
    ['英文.txt', 'no Chinese here', /没有汉字/],
    ['乱.bin', Buffer.from([1, 0, 2, 0, 0, 0, 255, 254, 0, 0, 9]), /不是文本/],
  ])('%s', (name, content, message) => {
    expect(() => read(name, content)).toThrow(message);
  });

  it('folders and files that are not there', () => {
    expect(() => readFileToImport(folder)).toThrow(/是文件夹/);
    expect(() => readFileToImport(join(folder, '没有.docx'))).toThrow(/没有这个文件/);
  });
});

describe('a saved page', () => {
  it('gives its lines, and a table with its merged cells', () => {
    const { blocks, lines } = read('页.html', pageWithTable);
    expect(lines.slice(0, 3)).toEqual(['国务院办公厅关于加强', '三级公立医院绩效考核工作的意见', '国办发〔2019〕4号']);
    expect(lines.at(4)).toBe('为进一步深化公立医院改革，现就加强三级公立医院绩效考核工作提出以下意见。');
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({
      rows: [
        [{ words: '一级指标' }, { words: '二级指标' }, { words: '三级指标' }],
        [{ words: '一、医疗质量' }, { words: '（一）功能定位' }, { words: '1.门诊人次数与出院人次数比' }],
        [{ mergedWith: 'above' }, { mergedWith: 'above' }, { words: '2.下转患者人次数（门急诊、住院）' }],
        [{ mergedWith: 'above' }, { words: '（二）质量安全' }, { mergedWith: 'left' }],
      ],
    });
  });

  it('may be in gb2312, as old sites are, and is cut out of what stands around it', () => {
    const words = Buffer.concat([gb18030, gb18030, gb18030]);
    const page = Buffer.concat([
      latin(
        '<html><head><meta charset="gb2312"><title>x</title></head><body><div class="nav"><p>home</p></div><div id="zoom"><p>',
      ),
      words,
      latin('</p></div><div><p>footer footer footer</p></div></body></html>'),
    ]);
    expect(read('旧站.html', page)).toMatchObject({
      encoding: 'GB18030',
      lines: [expect.stringMatching(/^第一章 总则。/)],
    });
  });

  it('from WeChat has its title, its address, and pictures that were saved beside it', () => {
    const words = '镇街法治建设工作稳步推进，述法、督察、整改一体落实，群众满意度明显提升。'.repeat(2);
    mkdirSync(join(folder, '文章_files'));
    writeFileSync(join(folder, '文章_files', '640'), latin('\u0089PNG saved by the browser'));
    const page = `<!-- saved from url=(0045)https://mp.weixin.qq.com/s/abc --><html><body><h1 id="activity-name"> 述法见实效 </h1>
      <div id="js_content" style="visibility: hidden;"><section><p>${words}</p><img src="./文章_files/640" data-src="https://mmbiz.qpic.cn/a/640"></section>
      <p><img src="data:image/gif;base64,R0lGOD" data-src="https://mmbiz.qpic.cn/b/640"></p></div><script>x</script></body></html>`;
    const { lines, url, blocks } = read('文章.html', page);
    expect(lines).toEqual(['述法见实效', words]);
    expect(url).toBe('https://mp.weixin.qq.com/s/abc');
    expect(blocks.slice(2)).toMatchObject([
      { kind: 'picture', name: '640', bytes: expect.any(Uint8Array) },
      { kind: 'picture', name: 'https://mmbiz.qpic.cn/b/640', bytes: undefined },
    ]);
  });

  it('numbers its lists as browsers do', () => {
    const { lines } = read(
      '表.html',
      '<div><ol start="3"><li>申请书</li><li>证明</li></ol><ul><li>其他</li></ul></div>',
    );
    expect(lines).toEqual(['3.申请书', '4.证明', '其他']);
  });

  it('may be a web archive, as Edge saves it', () => {
    const archive = [
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://www.example.gov.cn/1.html',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="--b"',
      '',
      '----b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      'Content-Location: https://www.example.gov.cn/1.html',
      '',
      '<p>=E4=BE=9D=E6=B3=\r\n=95</p><img src=3D"https://www.example.gov.cn/1.png">',
      '----b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://www.example.gov.cn/1.png',
      '',
      'iVBORw0KGgo=',
      '----b--',
    ].join('\r\n');
    const { lines, url, blocks } = read('页.mhtml', archive);
    expect(lines).toEqual(['依法']);
    expect(url).toBe('https://www.example.gov.cn/1.html');
    expect(blocks[1]).toMatchObject({ name: '1.png', bytes: expect.any(Uint8Array) });
  });
});

it('Markdown gives its words without its marks', () => {
  const text =
    '---\ntitle: 通知\n---\n\n# 总体**要求**\n\n指导\n思想。\n第一章 总则\n第二章 附则\n1. 申请书\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n';
  const { lines, title, blocks } = read('文.md', text);
  expect(title).toBe('通知');
  expect(lines).toEqual(['总体要求', '指导思想。', '第一章 总则', '第二章 附则', '1.申请书', '甲\t乙', '1\t2']);
  expect(blocks[0]).toMatchObject({ level: 1 });
});

it('lines with tabs are a table, as Excel and Word leave it on the clipboard', () => {
  const { blocks } = read('表.txt', '统计如下：\n序号\t单位\t件数\n1\t司法局\t12\n第一章\t总则\n');
  expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
});
