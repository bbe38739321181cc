import { expect, test } from 'vitest';
import { llmsText } from '../../../../src/reader/take-away/llms.ts';
import { study } from '../../../support/unit/study.ts';

const text = llmsText(study);

test('llms.txt names the site and quotes its description', () => {
  expect(text).toMatch(/^# 某站\n\n> 一句 & 说明\n/);
});

/** As https://github.com/AnswerDotAI/llms-txt reads a line, in llms_txt/miniparse.py. */
const link = /-\s*\[(?<title>[^\]]+)\]\((?<url>[^)]+)\)(?::\s*(?<desc>.*))?/;

test('the parser of llmstxt.org reads every link, its address and what it is', () => {
  const [, ...parts] = text.split(/^##\s*.*?$/m);
  const lines = parts.flatMap((part) => part.split(/\n+/).filter((line) => line.trim() !== ''));
  expect(lines.map((line) => link.exec(line)?.groups)).toEqual([
    { title: '全文', url: 'https://example.org/llms-full.txt', desc: 'Markdown，一个文件' },
    { title: '逐处', url: 'https://example.org/xiazai/quanwen.json', desc: 'JSON，每一处有编号、固定地址和原文' },
    { title: '节', url: 'https://example.org/s/', desc: '一、“节”' },
    { title: '说明', url: 'https://example.org/shuoming/', desc: '来源、凡例、校勘记、引用方式、下载' },
  ]);
});

test('of a text of several volumes it lists those, not hundreds of sections', () => {
  const [opening, section] = study.sections as [(typeof study.sections)[0], (typeof study.sections)[0]];
  const place = { ...section.places[0], text: '字'.repeat(150_000) } as (typeof section.places)[0];
  const long = ['a', 'b', 'c'].map((slug) => ({ ...section, slug, places: [place] }));
  const lines = llmsText({ ...study, sections: [opening, ...long] }).match(/^- .*$/gm);
  expect(lines?.map((line) => link.exec(line)?.groups?.['url'])).toEqual([
    'https://example.org/llms-full.txt',
    'https://example.org/xiazai/quanwen.json',
    ...[1, 2, 3].flatMap((one) => ['md', 'json'].map((kind) => `https://example.org/xiazai/quanwen_${one}.${kind}`)),
    'https://example.org/shuoming/',
  ]);
});
