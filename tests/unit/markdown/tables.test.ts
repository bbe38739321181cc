import { describe, expect, test } from 'vitest';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const accounts = `表1　收支

| 项目 | 金额 | >> | 说明 |
| --- | --- | --- | :-: |
| ^^ | 上年 | 今年 | ^^ |
| 一、收入 | 12.5 | 3 | 无 |
| ^^ | 1,204.25 | — | ^^ |
`;

describe('a table with merged cells', () => {
  test('has them as one, and their words once', async () => {
    const html = await render(accounts);
    expect(html).toContain('<th class="least-4" rowspan="2">项目</th><th colspan="2">金额</th>');
    expect(html).toContain('<td class="centred" rowspan="2">无</td>');
    expect(placesInHtml(html)[0]?.text).toBe('表1　收支项目金额说明上年今年一、收入12.53无1,204.25—');
  });

  test('has a head of two rows where the head reaches into the second', async () => {
    const html = await render(accounts);
    expect(/<thead>(.*)<\/thead>/s.exec(html)?.[1]?.match(/<tr>/g)).toHaveLength(2);
    expect(html).toContain('<tbody><tr><td rowspan="2">一、收入</td>');
  });

  test('fails with its position where no rectangle comes of it', async () => {
    await expect(render('| 甲 | 乙 |\n|---|---|\n| 1 | >> |\n| ^^ | 2 |')).rejects.toThrow(/单元格不能这样合并/);
  });
});

describe('the columns of a table', () => {
  const cells = (html: string) =>
    [...html.matchAll(/<t[hd]( [^>]*|)>([^<]*)/g)].map(([, says, words]) => `${words}${says}`);

  test('of numbers stand point below point, of whatever length', async () => {
    expect(cells(await render(accounts)).slice(4)).toEqual([
      '今年 class="least-2 number"',
      '一、收入 rowspan="2"',
      '12.5 class="number" data-rest="0"',
      '3 class="number"',
      '无 class="centred" rowspan="2"',
      '1,204.25 class="number"',
      '— class="number"',
    ]);
  });

  test.each([
    ['12个', '7件'],
    ['8盏', '约8盏'],
  ])('%s and %s are no numbers of one kind', async (one, other) => {
    expect(await render(`| 甲 | 乙 |\n|---|---|\n| 子 | ${one} |\n| 丑 | ${other} |`)).not.toContain('number');
  });

  test('have a least width by their longest words, so that none is one character wide', async () => {
    const html = await render(`| 号 | 名称 | 说明 |\n|---|---|---|\n| 12 | 行政执法公示 | ${'甲'.repeat(80)} |`);
    expect(cells(html).slice(0, 3)).toEqual([
      '号 class="least-2 number"',
      '名称 class="least-6"',
      '说明 class="least-11"',
    ]);
  });

  test('make a table wide on the screen, and tight on paper, where there is much in them', async () => {
    const row = (words: string, columns: number) => `|${` ${words} |`.repeat(columns)}`;
    const table = (words: string, columns: number) =>
      render([row('甲', columns), row('---', columns), row(words, columns)].join('\n'));
    expect(await table('甲乙', 3)).toMatch(/<table data-label/);
    expect(await table('甲'.repeat(20), 3)).toMatch(/<table class="wide" data-label/);
    expect(await table('甲乙丙丁', 12)).toMatch(/<table class="wide tight" data-label/);
  });
});

test('a table is called by the words above it, or by its head', async () => {
  expect(await render(accounts)).toMatch(/<p class="table-title">表1　收支<\/p><table data-label="表1　收支">/);
  expect(await render(accounts.replace('表1　', '下列'))).toContain('data-label="表格：项目、金额、>>、说明"');
});
