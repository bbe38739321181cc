import { strFromU8, unzipSync } from 'fflate';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../src/downloads/blocks.ts';
import { epubOf } from '../../../src/downloads/epub/book.ts';
import { llmsText } from '../../../src/downloads/llms.ts';
import { markdownOf } from '../../../src/downloads/markdown.ts';
import { placesJson } from '../../../src/downloads/places-json.ts';
import { plainTextOf } from '../../../src/downloads/plain-text.ts';
import { readableSize } from '../../../src/downloads/size.ts';
import { study } from './study.ts';

const words = study.sections.flatMap(({ places }) => places.map(({ text }) => text)).join('');

test('the body of a place is read as its paragraphs, lines of lists, rows and quotations', () => {
  const blocks = study.sections.flatMap(({ places }) => places.flatMap(({ body }) => blocksOf(body)));
  expect(blocks.map(({ kind, mark, depth }) => `${kind} ${mark}${depth}`)).toEqual([
    ...['paragraph 0', 'paragraph 0', 'paragraph 0'],
    ...['list -1', 'list 3.2', 'list -1', 'list 1', 'row 0', 'row 0', 'row 0', 'quote 0'],
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
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const rules = tree.children.flatMap(({ type }, at) => (type === 'thematicBreak' ? [at] : []));

  test('holds the words of the places between its two rules, whatever marks are among them', () => {
    const article = tree.children.slice((rules[0] ?? 0) + 1, rules[1]);
    expect(article.map((node) => toString(node)).join('')).toBe(words);
    expect(article.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'heading',
      'paragraph',
      'heading',
      'list',
      'table',
      'blockquote',
    ]);
  });

  test('keeps lists in their order and depth, and tables', () => {
    expect(markdown).toContain('- 甲项\n\n    3. 丙项\n\n- 乙项\n\n    又一段\n\n');
    expect(markdown).toContain('| 镇\\|街 | 得分 |\n| --- | --- |\n| 甲镇 | 95 |\n|  | 90 |\n\n> ');
  });

  test('keeps the title’s own letters, the notes and the addresses', () => {
    expect(toString(tree.children[0])).toBe('题*名*');
    expect(markdown).toContain('总[^zhu]述');
    expect(tree.children.at(-1)?.type).toBe('footnoteDefinition');
    expect(markdown).toContain('### [一是点。](https://example.org/s/#dian)');
  });
});

describe('plain text', () => {
  const [, article = '', editors = ''] = plainTextOf(study).split(`${'-'.repeat(40)}\n`);

  test('holds the words and nothing else between its rules', () => {
    expect(article.replace(/[\n\t\u3000]|\b3\. /g, '')).toBe(words);
    expect(article).toContain(
      '　　甲项\n　　　　3. 丙项\n　　乙项\n　　又一段\n　　镇|街\t得分\n　　甲镇\t95\n　　\t90\n',
    );
  });

  test('ends in the notes with their places, and in what is known of the source', () => {
    expect(editors).toContain('节\n〔1〕总述 “总”：见节。');
    expect(editors).toContain('乙 <丙>。');
  });
});

test('JSON lists the places in order, with section, heading, text and notes', () => {
  const { places, authors, published } = JSON.parse(placesJson(study)) as {
    places: { text: string }[];
    authors: string[];
    published: string;
  };
  expect(places.map(({ text }) => text).join('')).toBe(words);
  expect(places[2]).toEqual({
    id: 's-zongshu',
    address: 'https://example.org/s/#s-zongshu',
    section: '节',
    kind: 'lead',
    heading: '',
    text: '总述，“加重”与链接。',
    notes: ['“总”：见节。'],
  });
  expect([authors, published]).toEqual([['某某办公室'], '2021-04-21']);
});

describe('EPUB', () => {
  const bytes = epubOf(study);
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  test('begins with its mark, stored', () => {
    expect(strFromU8(bytes.subarray(30, 58), true)).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same bytes each time and in every time zone', () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const elsewhere = epubOf(study);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(elsewhere).equals(Buffer.from(bytes))).toBe(true);
  });

  test('names only what is stated', () => {
    const { authors, published, ...unsigned } = { ...study };
    expect(file('EPUB/package.opf')).toContain(`<dc:creator>${authors[0]}</dc:creator>`);
    expect(file('EPUB/package.opf')).toContain(`<dc:date>${published}</dc:date>`);
    const opf = strFromU8(unzipSync(epubOf({ ...unsigned, authors: [] }))['EPUB/package.opf'] ?? new Uint8Array());
    expect(opf).not.toMatch(/dc:creator|dc:date/);
  });

  test('links outside the book carry their host, notes are notes', () => {
    const chapter = file('EPUB/s-s.xhtml');
    expect(chapter).toContain('href="https://example.org/s/#dian"');
    expect(chapter).toContain('epub:type="noteref"');
    expect(chapter).toContain('<aside id="note-zhu" epub:type="footnote"');
    expect(chapter).toContain('引文 &#x26; &#x3C;标签');
  });
});

test('llms.txt names the site, quotes its description and links to plain forms', () => {
  expect(llmsText(study)).toMatch(/^# 某站\n\n> 一句 & 说明\n/);
  expect(llmsText(study)).toContain('[全文](https://example.org/llms-full.txt)');
});

test.each([
  [999, '999 B'],
  [1000, '1.0 KB'],
  [11173, '11.2 KB'],
])('%i bytes are %s', (bytes, size) => {
  expect(readableSize(bytes)).toBe(size);
});
