import { describe, expect, test } from 'vitest';
import { placesInHtml } from '../../../src/study/places/places-in-html.ts';
import { render } from '../../support/unit/render.ts';

const section = `# 一、述法 [#ceshi]

工作报告[^①]指出[^jia]，《意见》[^〔2〕]要求。

## （一）内容。 [#neirong]

要求[^注1]。

[^①]: 报告，第3页。

[^jia]: 编者的话。

[^〔2〕]: 《意见》第二条。

[^注1]: 见[述法](#neirong)。
`;

describe('notes of the source’s own', () => {
  test('are words of the text, with their marks, in a place of their own at the end', async () => {
    const places = placesInHtml(await render(section));
    expect(places.map(({ id, text }) => [id, text]).slice(1)).toEqual([
      ['ceshi-zongshu', '工作报告①指出，《意见》〔2〕要求。'],
      ['neirong', '（一）内容。要求注1。'],
      ['ceshi-yuanzhu', '①报告，第3页。〔2〕《意见》第二条。注1见述法。'],
    ]);
    expect(places.at(-1)).toMatchObject({ kind: 'notes', title: '原注' });
  });

  test('are linked with their marks, both ways', async () => {
    const html = await render(section);
    expect(html).toContain(
      '<sup class="source-mark"><a href="#ceshi-yuanzhu-2" id="ceshi-yuanzhu-2-hao" role="doc-noteref">〔2〕</a></sup>',
    );
    expect(html).toContain(
      '<p id="ceshi-yuanzhu-2" role="doc-footnote"><a href="#ceshi-yuanzhu-2-hao" role="doc-backlink">〔2〕</a>《意见》',
    );
  });

  test('stay apart from the editor’s, whose numbers do not count them', async () => {
    const html = await render(section);
    expect(html).toMatch(/<sup data-aside="" class="noteref"><a href="#note-jia"[^>]*>.*?〔1〕/);
    expect(html).not.toContain('编者的话');
  });

  test('may have one mark twice, where the source begins anew on each page', async () => {
    const html = await render('甲[^①]乙[^①#2]。\n\n[^①]: 子。\n\n[^①#2]: 丑。');
    expect(placesInHtml(html).map(({ text }) => text)).toEqual(['甲①乙①。', '①子。①丑。']);
  });

  test('never begin a line', async () => {
    expect(await render('甲乙[^①]，丙。\n\n[^①]: 子。')).toMatch(
      /甲<span class="unbroken"><span class="noted">乙<sup.*<\/sup><\/span>，<\/span>丙/,
    );
  });
});
