import type { Study, StudyPlace } from '../../../src/downloads/study.ts';

const place = (kind: StudyPlace['kind'], id: string, heading: string, body: string, notes: string[] = []) => ({
  kind,
  id,
  heading,
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
  '<sup data-aside class="noteref"><a href="#note-zhu" id="noteref-zhu" role="doc-noteref" aria-label="校记1">〔1〕</a></sup>';

/** A study with all that the real one has not: authors, several paragraphs, lists, a table, a quotation, marks of Markdown. */
export const study: Study = {
  title: '题*名*',
  siteName: '某站',
  description: '一句 & 说明',
  language: 'zh-Hans',
  address: 'https://example.org/',
  edition: '2026-11-24',
  mark: 'abc1234',
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
      title: '导言',
      heading: '',
      address: 'https://example.org/',
      places: [
        place('introduction', 'daoyan', '', '<p>第一段。</p><p>1. 第二段有#号、[括号]、`反引号`与|竖线_下划线_。</p>'),
      ],
      notes: [],
    },
    {
      slug: 's',
      title: '节',
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
          '<ul><li>甲项<ol start="3"><li>丙项</li></ol></li><li><p>乙项</p><p>又一段</p></li></ul><table><thead><tr><th>镇|街</th><th>得分</th></tr></thead><tbody><tr><td>甲镇</td><td>95</td></tr><tr><td></td><td>90</td></tr></tbody></table><blockquote><p>引文 &#x26; &#x3C;标签></p></blockquote>',
        ),
      ],
      notes: [{ label: 'zhu', number: 1, html: '“总”：见<a href="/s/">节</a>。', text: '“总”：见节。' }],
    },
  ],
};
