import { describe, expect, test } from 'vitest';
import { contentsOf, type ContentsLine } from '../../../../src/reader/take-away/epub/contents.ts';
import { ncx } from '../../../../src/reader/take-away/epub/ncx.ts';
import { stylesheetFor } from '../../../../src/reader/take-away/epub/stylesheet.ts';
import { explanationsFor } from '../../../../src/reader/take-away/json-fields.ts';
import { markdownOf } from '../../../../src/reader/take-away/markdown.ts';
import { plainTextOf } from '../../../../src/reader/take-away/plain-text.ts';
import { articleNode } from '../../../../src/layouts/head/article.ts';
import type { StudyPlace } from '../../../../src/study/study.ts';
import { study } from '../../../support/unit/study.ts';

type Given = [kind: StudyPlace['kind'], id: string, heading: string, body?: string];

function section(slug: string, ...given: Given[]) {
  const places = given.map(([kind, id, heading, body = '']) => ({
    kind,
    id,
    formerIds: [],
    heading,
    phrases: [heading],
    text: heading + body.replace(/<[^>]+>/g, ''),
    body,
    notes: [],
    address: `https://example.org/${slug}/#${id}`,
  }));
  const heading = places.find(({ kind }) => kind === 'heading')?.heading ?? '';
  return {
    slug,
    page: `${slug}/`,
    title: slug,
    short: slug,
    heading,
    address: `https://example.org/${slug}/`,
    places,
    notes: [],
  };
}

const opening = '<p class="document-number">某发〔2018〕5号</p><p class="addressees">各县：</p><p>正文。</p>';
const signature = '<div class="signature"><p class="signer">某局</p><p class="date">2018年5月6日</p></div>';

/** A law with every level. */
const law = {
  ...study,
  sections: [
    section(
      'yi',
      ['part', 'bian-1', '第一编　合同'],
      ['part', 'fenbian-1', '第一分编　通则'],
      ['heading', 'yi', '第一章　甲'],
      ['lead', 'yi-zongshu', '', opening],
      ['division', 'jie-1', '第一节　乙'],
      ['point', 'tiao-1', '第一条', '<p>丙。</p>'],
    ),
    section(
      'er',
      ['part', 'fenbian-2', '第二分编　典型'],
      ['heading', 'er', '第二章　丁'],
      ['closing', 'er-jieyu', '', signature],
    ),
    section('fuze', ['heading', 'fuze', '附则']),
    section('fj-1', ['heading', 'fj-1', '附件1']),
    section('fj-2', ['heading', 'fj-2', '附件2']),
  ],
};

const outline = (lines: ContentsLine[]): unknown[] =>
  lines.map(({ href, words, below }) => [words, href, ...(below.length > 0 ? [outline(below)] : [])]);

describe('a law with every level', () => {
  test('has its parts, 节 and attachments as levels of the book’s contents', () => {
    expect(outline(contentsOf(law)).slice(1, -1)).toEqual([
      [
        '第一编　合同',
        's-yi.xhtml#bian-1',
        [
          [
            '第一分编　通则',
            's-yi.xhtml#fenbian-1',
            [['第一章　甲', 's-yi.xhtml', [['第一节　乙', 's-yi.xhtml#jie-1', [['第一条', 's-yi.xhtml#tiao-1']]]]]],
          ],
          ['第二分编　典型', 's-er.xhtml#fenbian-2', [['第二章　丁', 's-er.xhtml']]],
        ],
      ],
      ['附则', 's-fuze.xhtml'],
      [
        '附件',
        's-fj-1.xhtml',
        [
          ['附件1', 's-fj-1.xhtml'],
          ['附件2', 's-fj-2.xhtml'],
        ],
      ],
    ]);
    expect(ncx(law)).toContain('name="dtb:depth" content="5"');
  });

  test('has as many levels of headings in Markdown', () => {
    const headings = markdownOf(law)
      .match(/^#+ \[[^\]]+/gm)
      ?.map((line) => line.replace(' [', ' '));
    expect(headings).toEqual([
      '## 第一编　合同',
      '## 第一分编　通则',
      '### 第一章　甲',
      '#### 第一节　乙',
      '##### 第一条',
      '## 第二分编　典型',
      '### 第二章　丁',
      '### 附则',
      '### 附件1',
      '### 附件2',
    ]);
  });

  test('says to search engines which points stand in which 节', () => {
    expect(articleNode(law, [], law.address)).toMatchObject({
      hasPart: [{ hasPart: [{ name: '第一节　乙', hasPart: [{ name: '第一条', position: 1 }] }] }, {}, {}, {}, {}],
    });
  });
});

test('forms of an official document stand in plain text as on paper', () => {
  const text = plainTextOf(law);
  expect(text).toContain(`${'　'.repeat(9)}某发〔2018〕5号\n各县：\n　　正文。`);
  expect(text).toContain(`${'　'.repeat(24)}某局\n${'　'.repeat(20)}2018年5月6日`);
});

test('what few texts have is explained and styled only where they have it', () => {
  expect(explanationsFor(new Set(['closing']))['places.kind']).toMatch(/；point一点；closing结语[^；]+$/);
  expect(explanationsFor(new Set(['point']))['places.kind']).not.toContain('closing');
  expect(stylesheetFor(law)).toContain('.signature');
  expect(stylesheetFor(study)).not.toContain('.signature');
});
