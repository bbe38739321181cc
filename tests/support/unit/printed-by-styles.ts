import type { Reference } from '../../../src/reader/cite/reference.ts';

/**
 * What published styles print of web pages, on 2026-12-01: what `citeproc` 2.4.63 (npm) makes of `cslItem(reference, '2026-12-01')`,
 * as text, the number in front taken off. Styles: github.com/zotero-chinese/styles at 34e21ea7,
 * `law` 法学引注手册（第二版，多语言）,
 * `gbt2025` GB-T-7714—2025（顺序编码，双语）,
 * `gbt2015` GB-T-7714—2015（顺序编码，双语）,
 * `year2025` GB-T-7714—2025（著者-出版年，双语）,
 * `year2015` GB-T-7714—2015（著者-出版年，双语）.
 * Locales: github.com/citation-style-language/locales at 938c09c1. To make them anew: an engine with a style's file,
 * `setOutputFormat('text')`, `updateItems` and `makeBibliography`; of 法学引注手册, whose entries are notes, `processCitationCluster`.
 */
export const printedByStyles: {
  name: string;
  facts: Partial<Reference>;
  printed: Record<'law' | 'gbt2025' | 'gbt2015' | 'year2025' | 'year2015', string>;
}[] = [
  {
    name: 'the whole text of this study',
    facts: {
      title: '全面落实党政主要负责人履行推进法治建设第一责任人职责',
      site: '胶州法治建设案例',
      url: 'https://example.org/',
    },
    printed: {
      law: '《全面落实党政主要负责人履行推进法治建设第一责任人职责》，载胶州法治建设案例，https://example.org/，2026年12月1日访问。',
      gbt2025: '全面落实党政主要负责人履行推进法治建设第一责任人职责[EB/OL]. [2026-12-01]. https://example.org/.',
      gbt2015: '全面落实党政主要负责人履行推进法治建设第一责任人职责[EB/OL]. [2026-12-01]. https://example.org/.',
      year2025:
        '佚名，[2026]. 全面落实党政主要负责人履行推进法治建设第一责任人职责[EB/OL]. [2026-12-01]. https://example.org/.',
      year2015:
        '佚名, [2026]. 全面落实党政主要负责人履行推进法治建设第一责任人职责[EB/OL]. [2026-12-01]. https://example.org/.',
    },
  },
  {
    name: 'a section of it',
    facts: {
      title: '一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”',
      within: '全面落实党政主要负责人履行推进法治建设第一责任人职责',
      site: '胶州法治建设案例',
      url: 'https://example.org/shufa/',
    },
    printed: {
      law: '《一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”》，载胶州法治建设案例，https://example.org/shufa/，2026年12月1日访问。',
      gbt2025:
        '一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”[EB/OL]. [2026-12-01]. https://example.org/shufa/.',
      gbt2015:
        '一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”[EB/OL]. [2026-12-01]. https://example.org/shufa/.',
      year2025:
        '佚名，[2026]. 一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”[EB/OL]. [2026-12-01]. https://example.org/shufa/.',
      year2015:
        '佚名, [2026]. 一、以组织党政主要负责人述法为发力点，抓牢抓好领导干部这个“关键少数”[EB/OL]. [2026-12-01]. https://example.org/shufa/.',
    },
  },
  {
    name: 'a point of it',
    facts: {
      title: '一是注重建章立制，确保述法工作有章可循',
      within: '全面落实党政主要负责人履行推进法治建设第一责任人职责',
      site: '胶州法治建设案例',
      url: 'https://example.org/shufa/#jianzhang',
    },
    printed: {
      law: '《一是注重建章立制，确保述法工作有章可循》，载胶州法治建设案例，https://example.org/shufa/#jianzhang，2026年12月1日访问。',
      gbt2025: '一是注重建章立制，确保述法工作有章可循[EB/OL]. [2026-12-01]. https://example.org/shufa/#jianzhang.',
      gbt2015: '一是注重建章立制，确保述法工作有章可循[EB/OL]. [2026-12-01]. https://example.org/shufa/#jianzhang.',
      year2025:
        '佚名，[2026]. 一是注重建章立制，确保述法工作有章可循[EB/OL]. [2026-12-01]. https://example.org/shufa/#jianzhang.',
      year2015:
        '佚名, [2026]. 一是注重建章立制，确保述法工作有章可循[EB/OL]. [2026-12-01]. https://example.org/shufa/#jianzhang.',
    },
  },
  {
    name: 'an author',
    facts: { authors: ['某某办公室'] },
    printed: {
      law: '某某办公室：《题名》，载某站，https://example.org/a/，2026年12月1日访问。',
      gbt2025: '某某办公室. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      gbt2015: '某某办公室. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      year2025: '某某办公室，[2026]. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      year2015: '某某办公室, [2026]. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
    },
  },
  {
    name: 'three authors',
    facts: { authors: ['甲', '乙', '丙'] },
    printed: {
      law: '甲、乙、丙：《题名》，载某站，https://example.org/a/，2026年12月1日访问。',
      gbt2025: '甲，乙，丙. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      gbt2015: '甲, 乙, 丙. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      year2025: '甲，乙，丙，[2026]. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
      year2015: '甲, 乙, 丙, [2026]. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
    },
  },
  {
    name: 'four authors and a day',
    facts: { authors: ['甲', '乙', '丙', '丁'], date: '2021-04-21' },
    printed: {
      law: '甲、乙等：《题名》，载某站2021年4月21日，https://example.org/a/。',
      gbt2025: '甲，乙，丙，等. 题名[EB/OL]. （2021-04-21）[2026-12-01]. https://example.org/a/.',
      gbt2015: '甲, 乙, 丙, 等. 题名[EB/OL]. (2021-04-21)[2026-12-01]. https://example.org/a/.',
      year2025: '甲，乙，丙，等，2021. 题名[EB/OL]. （2021-04-21）[2026-12-01]. https://example.org/a/.',
      year2015: '甲, 乙, 丙, 等, 2021. 题名[EB/OL]. (2021-04-21)[2026-12-01]. https://example.org/a/.',
    },
  },
  {
    name: 'a day without an author',
    facts: { date: '2021-04-21' },
    printed: {
      law: '《题名》，载某站2021年4月21日，https://example.org/a/。',
      gbt2025: '题名[EB/OL]. （2021-04-21）[2026-12-01]. https://example.org/a/.',
      gbt2015: '题名[EB/OL]. (2021-04-21)[2026-12-01]. https://example.org/a/.',
      year2025: '佚名，2021. 题名[EB/OL]. （2021-04-21）[2026-12-01]. https://example.org/a/.',
      year2015: '佚名, 2021. 题名[EB/OL]. (2021-04-21)[2026-12-01]. https://example.org/a/.',
    },
  },
  {
    name: 'an author and a year',
    facts: { authors: ['某某办公室'], date: '2021' },
    printed: {
      law: '某某办公室：《题名》，载某站2021年，https://example.org/a/。',
      gbt2025: '某某办公室. 题名[EB/OL]. （2021）[2026-12-01]. https://example.org/a/.',
      gbt2015: '某某办公室. 题名[EB/OL]. 2021[2026-12-01]. https://example.org/a/.',
      year2025: '某某办公室，2021. 题名[EB/OL]. （2021）[2026-12-01]. https://example.org/a/.',
      year2015: '某某办公室, 2021. 题名[EB/OL]. [2026-12-01]. https://example.org/a/.',
    },
  },
];
