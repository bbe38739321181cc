import { describe, expect, test } from 'vitest';
import { placesInHtml } from '../../../src/places/places-in-html.ts';
import { render } from './render.ts';

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

describe('a section', () => {
  test('becomes its heading, its lead and its points, in order, with permanent ids', async () => {
    expect(placesInHtml(await render(section))).toEqual([
      { kind: 'heading', id: 'ceshi', section: '', title: '一、以述法为发力点', text: '一、以述法为发力点' },
      { kind: 'lead', id: 'ceshi-zongshu', section: '', title: '总述', text: '总的话。再一句。' },
      { kind: 'point', id: 'jianzhang', section: '', title: '一是建章。', text: '一是建章。制定方案。又一段。' },
      { kind: 'point', id: 'neirong', section: '', title: '二是内容。', text: '二是内容。要求。' },
    ]);
  });

  test('may break its heading at the author’s marks only', async () => {
    expect(await render(section)).toContain('一、以述法<wbr>为发力点</h1>');
  });

  test('gives every point a link to itself beside its heading, named for screen readers', async () => {
    const html = await render(section);
    expect(html).toMatch(
      /<\/h2><a class="permalink" href="#jianzhang" data-aside="">链接<span class="visually-hidden">/,
    );
    expect(html).toContain('到本点：一是建章。</span></a>');
  });

  test('shows a note as a numbered aside that leads to it, and keeps its words out of the text', async () => {
    const html = await render(section);
    expect(html).toMatch(
      /<sup data-aside="" class="noteref"><a href="#note-fang" id="noteref-fang"[^>]*>〔1〕<\/a><\/sup>/,
    );
    expect(html).not.toContain('疑为');
  });
});

test('lists, quotations and tables hold their words and no blanks between', async () => {
  const blocks = '- 甲**子**丑\n  - 乙\n- 丙\n\n1. 丁\n\n   戊\n\n> 己\n\n| 庚 | 辛 |\n|---|---|\n| 1 | 2 |';
  const [place] = placesInHtml(await render(blocks));
  expect(place?.text).toBe('甲子丑乙丙丁戊己庚辛12');
});

test('a file without a heading is the introduction', async () => {
  expect(placesInHtml(await render('为压实职责。'))).toEqual([
    { kind: 'introduction', id: 'ceshi', section: '', title: '导言', text: '为压实职责。' },
  ]);
});

describe('a file fails, with its position, when', () => {
  test.each([
    ['a heading has no id', '# 标题', /标题缺少固定编号/],
    ['an id is not ASCII', '# 标题 [#标题]', /固定编号“标题”只能用/],
    ['an id has capitals', '# 标题 [#Biaoti]', /固定编号“Biaoti”/],
    ['a note is never referred to', '一句。\n\n[^a]: 注', /校记“a”在正文中没有引用/],
  ])('%s', async (_what, markdown, message) => {
    await expect(render(markdown)).rejects.toThrow(message);
  });
});
