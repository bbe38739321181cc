import * as fc from 'fast-check';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { sectionFile } from '../../../../src/check/content/section-file.ts';
import { sourceText } from '../../../../src/check/content/source-text.ts';
import { noteCall } from '../../../../src/tools/import/document.ts';
import { mdxBlocks } from '../../../../src/tools/import/write/mdx-blocks.ts';
import { mdxText } from '../../../../src/tools/import/write/mdx-text.ts';

const treeOf = (body: string) => sectionFile(sourceText('a.mdx', `---\ntitle: 甲\n---\n\n${body}\n`), '01-a.mdx').tree;

/** Whatever Markdown and MDX take for marks, beside Chinese. */
const tricky = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '<',
      '>',
      '{',
      '}',
      '[',
      ']',
      '(',
      ')',
      '^',
      '#',
      '~',
      '|',
      '\\',
      '&amp;',
      '&',
      '!',
      '-',
      '+',
      '=',
      '1.',
      '2)',
      ' ',
      ':',
      'a',
      '甲',
      '。',
      '“',
      '”',
      'https://a.cn/x_y',
      'a_b@c.cn',
      '/',
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join('').trim())
  .filter((words) => words !== '');

describe('words as MDX', () => {
  it('show just these words, in a paragraph, a heading and a cell', () => {
    fc.assert(
      fc.property(tricky, (words) => {
        expect(toString(treeOf(mdxText(words)))).toBe(words);
        const table = mdxBlocks([{ kind: 'table', rows: [[{ words: '甲' }], [{ words }]], line: 1 }], () => undefined);
        expect(toString(treeOf(table))).toBe(`甲${words.trim()}`);
        const heading = treeOf(`## ${mdxText(words, 'heading')} [#a]`);
        expect(heading?.children.map(({ type }) => type)).toEqual(['heading']);
        expect(toString(heading)).toBe(`${words} [#a]`);
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['联系邮箱sfj@example.cn，电话0532-12345678。', '联系邮箱sfj@example.cn，电话0532-12345678。'],
    ['见https://www.example.cn/a_b，下载。', '见[https://www.example.cn/a_b](https://www.example.cn/a_b)，下载。'],
    ['[a@b.cn]:*', '\\[a@b.cn]:\\*'],
    ['_a_b@c.cn_', '\\_a_b@c.cn\\_'],
    ['1.申请书', '1.申请书'],
    ['1. 申请书', '1\\. 申请书'],
    ['# 不是标题', '\\# 不是标题'],
    ['15%~20%，3~5个', '15%\\~20%，3\\~5个'],
    ['方式' + noteCall('①') + '开展', '方式[^①]开展'],
  ])('%s', (words, written) => expect(mdxText(words)).toBe(written));

  it('bullets that follow one another are one list; merged cells are written as such', () => {
    const blocks = ['甲', '乙'].map((words) => ({ kind: 'paragraph', words, bullet: true, line: 1 }) as const);
    expect(mdxBlocks([...blocks, { kind: 'paragraph', words: '丙', line: 2 }], () => undefined)).toBe(
      '- 甲\n- 乙\n\n丙',
    );
    const rows = [
      [{ words: '甲' }, { mergedWith: 'left' as const }],
      [{ mergedWith: 'above' as const }, { words: '' }],
    ];
    expect(mdxBlocks([{ kind: 'table', rows, line: 1 }], () => undefined)).toBe(
      '| 甲 | >> |\n| --- | --- |\n| ^^ |  |',
    );
  });
});
