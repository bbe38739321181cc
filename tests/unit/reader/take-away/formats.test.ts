import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { blocksOf } from '../../../../src/reader/take-away/blocks.ts';
import { markdownOf } from '../../../../src/reader/take-away/markdown.ts';
import { plainTextOf } from '../../../../src/reader/take-away/plain-text.ts';
import { readableSize } from '../../../../src/reader/take-away/download.ts';
import { study } from '../../../support/unit/study.ts';

const words = study.sections.flatMap(({ places }) => places.map(({ text }) => text)).join('');

test('the body of a place is read as its paragraphs, lines of lists, rows and quotations', () => {
  const blocks = study.sections.flatMap(({ places }) => places.flatMap(blocksOf));
  expect(blocks.map(({ kind, bullet, depth }) => `${kind} ${bullet}${depth}`)).toEqual([
    ...['paragraph 0', 'paragraph 0', 'paragraph 0'],
    ...['list -1', 'list -2', 'list -1', 'list 1', 'row 0', 'row 0', 'row 0', 'quote 0'],
    ...['paragraph 0', 'paragraph 0'],
  ]);
  expect(blocks[7]?.cells).toEqual([[{ words: '镇|街' }], [{ words: '得分' }]]);
  expect(blocks[2]?.cells).toEqual([
    [
      { words: '总' },
      { note: 'zhu' },
      { words: '述，' },
      { words: '“加重”' },
      { words: '与' },
      { words: '链接' },
      { words: '。' },
    ],
  ]);
});

describe('Markdown', () => {
  const markdown = markdownOf(study);
  const [, below = ''] = /^---\n.*?\n---\n(.*)$/s.exec(markdown) ?? [];
  const tree = unified().use(remarkParse).use(remarkGfm).parse(below);
  const rules = tree.children.flatMap(({ type }, at) => (type === 'thematicBreak' ? [at] : []));

  test('contains the words of the places between its two rules, whatever punctuation they have', () => {
    const article = tree.children.slice((rules[0] ?? 0) + 1, rules[1]);
    expect(article.map((node) => toString(node, { includeImageAlt: false })).join('')).toBe(words);
    expect(article.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'list',
      'table',
      'blockquote',
      'paragraph',
      'paragraph',
    ]);
  });

  test('keeps lists in their order and depth, and tables with their columns', () => {
    expect(markdown).toContain('- 甲项\n\n    - 3.丙项\n\n- 乙项\n\n    又一段\n\n');
    expect(markdown).toContain('| 镇\\|街 | 得分 |\n| --- | --- |\n| 甲镇 | 95 |\n|  | 90 |\n\n> ');
  });

  test('shows the pictures where they are published, in words too', () => {
    expect(markdown).toContain('![流\\[程\\]](https://example.org/tupian/liu.png)\n\n图1\n');
  });

  test('keeps the title’s own characters, the notes and the addresses', () => {
    expect(toString(tree.children[0])).toBe('题*名*');
    expect(markdown).toContain('总[^zhu]述');
    expect(markdown).toContain('\n\n[^zhu]: 总述 “总”：见节。\n');
    expect(tree.children.at(-1)?.type).toBe('footnoteDefinition');
    expect(markdown).toContain('### [一是点。](https://example.org/s/#dian)');
  });
});

describe('the YAML head of the Markdown', () => {
  const { authors, published, ...unsigned } = study;
  const factsOf = (markdown: string) => parse(markdown.split('\n---\n')[0] ?? '') as unknown;
  const known = {
    title: '题*名*',
    lang: 'zh-Hans',
    description: '一句 & 说明',
    site: '某站',
    identifier: 'https://example.org/',
    source: 'https://example.org/?a=1&b=2',
    rights: '戊。',
    edition: '2026-11-24',
    hash: 'abc1234',
  };

  test('states the facts, whatever punctuation they have', () => {
    expect(factsOf(markdownOf(study))).toEqual({ ...known, author: authors, date: published });
    const title = '“题”: #名\n- 又名';
    expect(factsOf(markdownOf({ ...study, title }))).toMatchObject({ title });
  });

  test('names no author or day that is not known', () => {
    expect(factsOf(markdownOf({ ...unsigned, authors: [] }))).toEqual(known);
  });
});

describe('plain text', () => {
  const [, article = '', editors = ''] = plainTextOf(study).split(`${'-'.repeat(40)}\n`);

  test('contains the words and nothing else between its rules', () => {
    expect(article.replace(/[\n\t\u3000]/g, '')).toBe(words);
    expect(article).toContain(
      '　　甲项\n　　　　3.丙项\n　　乙项\n　　又一段\n　　镇|街\t得分\n　　甲镇\t95\n　　\t90\n',
    );
    expect(article).toContain('　　引文 & <标签>\n　　图1\n');
  });

  test('ends with the notes and their places, and with what is known about the source', () => {
    expect(editors).toContain('节\n〔1〕总述 “总”：见节。');
    expect(editors).toContain('乙 <丙>。');
  });
});

test.each([
  [999, '999 B'],
  [1000, '1.0 KB'],
  [11173, '11.2 KB'],
])('%i bytes are %s', (bytes, size) => {
  expect(readableSize(bytes)).toBe(size);
});
