import type { Study, StudyPlace } from '../../../src/study/study.ts';

const place = (kind: StudyPlace['kind'], id: string, heading: string, body: string, notes: string[] = []) => ({
  kind,
  id,
  formerIds: [],
  heading,
  phrases: heading ? [heading] : [],
  text:
    heading +
    body
      .replace(/<sup.*?<\/sup>|<[^>]+>/g, '')
      .replaceAll('&#x26;', '&')
      .replaceAll('&#x3C;', '<'),
  body,
  notes,
  address: `https://example.org/s/#${id}`,
});

const noteref =
  '<sup data-aside class="noteref"><a href="#note-zhu" id="noteref-zhu" role="doc-noteref" aria-label="校记1" data-number="1"><span>〔1〕</span></a></sup>';

/** A study with what the real one lacks: authors, several paragraphs, lists, a table, a quotation, Markdown punctuation. */
export const study: Study = {
  title: '题*名*',
  siteName: '某站',
  description: '一句 & 说明',
  language: 'zh-Hans',
  address: 'https://example.org/',
  site: 'https://example.org/',
  edition: '2026-11-24',
  hash: 'abc1234',
  authors: ['某某办公室'],
  published: '2021-04-21',
  source: 'https://example.org/?a=1&b=2',
  sourceKind: '转载页',
  statements: ['甲。', '乙 <丙>。'],
  conventions: ['丁。'],
  rights: '戊。',
  sections: [
    {
      slug: 'daoyan',
      page: '',
      title: '导言',
      short: '导言',
      heading: '',
      address: 'https://example.org/',
      places: [
        place('introduction', 'daoyan', '', '<p>第一段。</p><p>1. 第二段有#号、[括号]、`反引号`与|竖线_下划线_。</p>'),
      ],
      notes: [],
    },
    {
      slug: 's',
      page: 's/',
      title: '节',
      short: '节',
      heading: '一、“节”',
      address: 'https://example.org/s/',
      places: [
        place('heading', 's', '一、“节”', ''),
        place(
          'lead',
          's-zongshu',
          '',
          `<p>总${noteref}述，<strong>“加重”</strong>与<a href="/s/#dian">链接</a>。</p>`,
          ['zhu'],
        ),
        place(
          'point',
          'dian',
          '一是点。',
          '<ul><li>甲项<ul><li>3.丙项</li></ul></li><li><p>乙项</p><p>又一段</p></li></ul><table><thead><tr><th>镇|街</th><th>得分</th></tr></thead><tbody><tr><td rowspan="2">甲镇</td><td>95</td></tr><tr><td>90</td></tr></tbody></table><blockquote><p>引文 &#x26; &#x3C;标签></p></blockquote><figure><img src="../pictures/liu.png" alt="流[程]" data-picture="liu.png"><figcaption>图1</figcaption></figure>',
        ),
      ],
      notes: [{ label: 'zhu', number: 1, html: '“总”：见<a href="/s/">节</a>。', text: '“总”：见节。' }],
    },
  ],
};
