import { describe, expect, test } from 'vitest';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const section = `# 一、以述法|为发力点 [#ceshi]

总的话。
再一句。

## 一是建章。 [#jianzhang]

制定方案[^fang]。

又一段。

## 二是内容。 [#neirong]

要求。

[^fang]: “方案”疑为“办法”之误。
`;

test('a place keeps its former ids as targets, and they add no words', async () => {
  const html = await render(section.replace('[#ceshi]', '[#ceshi #jiu]').replace('[#neirong]', '[#neirong #yi #er]'));
  expect(placesInHtml(html)).toEqual(placesInHtml(await render(section)));
  const places = html.split(/(?=<[^>]*data-place)/);
  const former = places.map((place) => [...place.matchAll(/class="former-id" id="([^"]+)"/g)].map(([, id]) => id));
  expect(former).toEqual([['jiu'], ['jiu-zongshu'], [], ['yi', 'er']]);
});

describe('a section', () => {
  test('becomes its heading, its lead and its points, in order, with permanent ids', async () => {
    expect(placesInHtml(await render(section))).toEqual([
      { kind: 'heading', id: 'ceshi', section: '', title: '一、以述法为发力点', text: '一、以述法为发力点' },
      { kind: 'lead', id: 'ceshi-zongshu', section: '', title: '总述', text: '总的话。再一句。' },
      { kind: 'point', id: 'jianzhang', section: '', title: '一是建章。', text: '一是建章。制定方案。又一段。' },
      { kind: 'point', id: 'neirong', section: '', title: '二是内容。', text: '二是内容。要求。' },
    ]);
  });

  test('may break its heading only at the author’s break bars', async () => {
    expect(await render(section)).toContain('一、以述法<wbr>为发力点</h1>');
  });

  test('gives every point a link to itself beside its heading, named for screen readers', async () => {
    const html = await render(section);
    expect(html).toMatch(
      /<\/h2><a class="permalink share" href="#jianzhang" data-aside="" aria-label="链接 到本点：一是建章。">链接<\/a>/,
    );
  });

  test('shows a note reference as a numbered aside, and keeps the note’s words out of the text', async () => {
    const html = await render(section);
    expect(html).toMatch(
      /<sup data-aside="" class="noteref"><a href="#note-fang" id="noteref-fang"[^>]*data-number="1"><span>〔1〕<\/span><\/a><\/sup>/,
    );
    expect(html).not.toContain('疑为');
  });
});

test('lists, quotations and tables contain their words without spaces between', async () => {
  const blocks = '- 甲**子**丑\n  - 乙\n- 丙\n\n1. 丁\n\n   戊\n\n> 己\n\n| 庚 | 辛 |\n|---|---|\n| 1 | 2 |';
  const [place] = placesInHtml(await render(blocks));
  expect(place?.text).toBe('甲子丑乙丙1.丁戊己庚辛12');
});

test('a file without a heading is the introduction', async () => {
  expect(placesInHtml(await render('为压实职责。'))).toEqual([
    { kind: 'introduction', id: 'ceshi', section: '', title: '导言', text: '为压实职责。' },
  ]);
});

/** Kind, id and text of each place. */
const briefly = async (markdown: string) =>
  placesInHtml(await render(markdown)).map(({ kind, id, text }) => `${kind} ${id}: ${text}`);

describe('a section of a law', () => {
  const law = `# 第一编　总则 [#bian-1]

# 第二章　犯罪 [#ceshi #jiu]

## 第一节　刑事责任 [#jie-1]

## 第十三条 [#tiao-13]

一切危害社会的行为，都是犯罪。

## 九、一句话。 [#yi-ju]
`;

  test('has the heading of its part above its own, its 节 apart from its points, and points of one sentence', async () => {
    expect(await briefly(law)).toEqual([
      'part bian-1: 第一编　总则',
      'heading ceshi: 第二章　犯罪',
      'division jie-1: 第一节　刑事责任',
      'point tiao-13: 第十三条一切危害社会的行为，都是犯罪。',
      'point yi-ju: 九、一句话。',
    ]);
  });

  test('a 节 with words below it is a point', async () => {
    const [, , first] = await briefly(law.replace('[#jie-1]', '[#jie-1]\n\n文字。'));
    expect(first).toBe('point jie-1: 第一节　刑事责任文字。');
  });
});

test('what a section without points has below its heading is its body', async () => {
  const [, body] = placesInHtml(await render('# 附件 [#ceshi]\n\n名单。'));
  expect(body).toMatchObject({ kind: 'body', id: 'ceshi-zongshu', title: '正文' });
});

describe('what stands behind ***', () => {
  const closing = '\n***\n\n各地要抓好落实。\n\n国务院办公厅\n\n2018年12月4日\n\n（此件公开发布）\n';

  test('is a place of its own after the last point, with the former ids of its section', async () => {
    const html = await render(section.replace('[#ceshi]', '[#ceshi #jiu]').replace('\n[^fang]', `${closing}\n[^fang]`));
    expect(placesInHtml(html).at(-1)).toMatchObject({ kind: 'closing', id: 'ceshi-jieyu', title: '结语' });
    expect(html).toContain('id="jiu-jieyu"');
    expect(html).not.toContain('<hr');
  });

  test('is one in a text that is not divided, too', async () => {
    expect(await briefly(`为压实职责。\n${closing}`)).toEqual([
      'introduction ceshi: 为压实职责。',
      'closing ceshi-jieyu: 各地要抓好落实。国务院办公厅2018年12月4日（此件公开发布）',
    ]);
  });
});

describe('the forms of an official document', () => {
  const opening = '国办发〔2018〕115号\n\n各省、自治区、直辖市人民政府：\n\n现提出以下意见。';
  const signed = '国务院办公厅\n\n2018年12月4日\n\n（此件公开发布）';
  const box = '<div class="signature"><p class="signer">国务院办公厅</p><p class="date">';

  test('are told by their words at the beginning and at the end, and change no word', async () => {
    const html = await render(`${opening}\n\n${signed}`);
    expect(html).toContain('<p class="document-number">国办发');
    expect(html).toContain('<p class="addressees">各省');
    expect(html).toContain(box);
    expect(html).toContain('<p class="remark">（此件');
    const words = `${opening}${signed}`.replaceAll('\n', '');
    expect(placesInHtml(html).map(({ text }) => text)).toEqual([words]);
  });

  test.each([
    ['the last point', `# 一、甲 [#ceshi]\n\n## 一是乙。 [#yi]\n\n丙。\n\n${signed}`, box],
    ['the closing', `# 一、甲 [#ceshi]\n\n## 一是乙。 [#yi]\n\n丙。\n\n***\n\n${signed}`, box],
    ['a lead alone', `# 一、甲 [#ceshi]\n\n丙。\n\n${signed}`, box],
    ['the lead of the first section', `# 一、甲 [#ceshi]\n\n${opening}`, 'class="addressees"'],
  ])('may stand in %s', async (_where, markdown, found) => {
    expect(await render(markdown)).toContain(found);
  });
});

describe('a file fails, with its position, when', () => {
  test.each([
    ['a heading has no id', '# 标题', /标题缺少固定编号/],
    ['an id is not ASCII', '# 标题 [#标题]', /固定编号“标题”只用小写字母/],
    ['an id has capitals', '# 标题 [#Biaoti]', /固定编号“Biaoti”/],
    ['a note is never referred to', '一句。\n\n[^a]: 注', /校记“a”在正文中没有引用/],
  ])('%s', async (_what, markdown, message) => {
    await expect(render(markdown)).rejects.toThrow(message);
  });
});
