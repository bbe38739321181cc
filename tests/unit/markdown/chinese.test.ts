import { describe, expect, test } from 'vitest';
import { rehypeLastCharacters } from '../../../src/markdown/rehype-last-characters.ts';
import { render } from '../../support/unit/render.ts';

describe('emphasis beside Chinese punctuation', () => {
  test.each([
    ['创新建立了**“三联一群”**工作机制', '<strong>“三联一群”</strong>工作机制'],
    ['采取“**预审+现场点评**”的方式开展述法', '“<strong>预审+现场点评</strong>”的方式'],
    ['**为压牢压实各级党政主要负责人职责，**胶州市', '<strong>为压牢压实各级党政主要负责人职责，</strong>胶州市'],
    [
      '根据**《法治政府建设与责任落实督察工作规定》**开展督察',
      '<strong>《法治政府建设与责任落实督察工作规定》</strong>开展',
    ],
    ['实施方案**（试行）**将各镇', '实施方案<strong>（试行）</strong>将各镇'],
    ['纳入*（街道）*法治建设', '纳入<em>（街道）</em>法治建设'],
  ])('%s', async (markdown, html) => {
    expect(await render(markdown)).toContain(html);
  });
});

describe('a line break in the source', () => {
  test.each([
    ['between Han characters leaves no space', '一句。\n二句', '一句。二句'],
    ['between Han and a digit leaves no space', '推进工作\n2019年', '推进工作2019年'],
    ['beside a curly quote leaves no space', '述法\n“关键少数”', '述法“关键少数”'],
    ['with spaces around it leaves no space', '一句。  二句'.replace('  ', ' \n '), '一句。二句'],
    ['inside emphasis leaves no space', '**一\n二**', '<strong>一二</strong>'],
    ['before emphasis leaves no space', '一句。\n**二句**', '一句。<strong>二句</strong>'],
    ['after emphasis leaves no space', '**一句**\n二句', '<strong>一句</strong>二句'],
    ['of Windows leaves no space', '一句。\r\n二句', '一句。二句'],
    ['between Latin words stays a space', 'static\nsite', 'static\nsite'],
  ])('%s', async (_what, markdown, html) => {
    const text = (await render(markdown)).replace(/<span class="unbroken">([^<]*)<\/span>/g, '$1');
    expect(text).toContain(html);
  });
});

test('straight quotes and dots stay as they were written', async () => {
  expect(await render('他说"好"...')).toContain('他说"好"...');
});

describe('what never breaks across lines', () => {
  test.each([
    ...['2019年8月', '12月5日', '20日', '〔2020〕18号', '12个'],
    ...['0827-5550000', '0827--5550000', '（010）55500000', '010-55500000转801', '400-800-8820', '+86-10-55500000'],
  ])('%s', async (run) => {
    expect(await render(`前${run}后`)).toContain(`前<span class="unbroken">${run}</span>`);
  });

  test.each([
    ['2006年7月5日至20日', '2006年|7月5日|至|20日'],
    ['8:30—12:00', '8:30—|12:00'],
    ['2015—2020年', '2015—|2020年'],
    ['2019年8月—2020年4月', '2019年8月—|2020年4月'],
  ])('%s breaks at few places, and never before a dash', async (words, runs) => {
    const html = await render(`前${words}后，又及。`);
    const parts = html
      .replace(/^.*前/s, '')
      .replace(/后.*$/s, '')
      .split(/<\/?span[^>]*>/);
    expect(parts.filter((part) => part !== '').join('|')).toBe(runs);
  });

  test('a date whose last character has a note', async () => {
    expect(await render('12月5日[^a]，组织\n\n[^a]: 注')).toMatch(
      /<span class="unbroken">12月5<span class="noted">日<sup[^>]*>.*<\/sup><\/span>，<\/span>组织/,
    );
  });

  test('a note reference and the character before it', async () => {
    expect(await render('典型培述[^a]工作\n\n[^a]: 注')).toMatch(/典型培<span class="noted">述<sup[^>]*>/);
  });

  // Chromium up to 138 breaks lines after a character with an overhanging reference, whatever follows
  test.each([
    ['建设部署[^a]，胶州', '署', '，', '胶州'],
    ['下沉”[^a]）》，将各镇', '”', '）》，', '将各镇'],
    ['督察出来、[^a]把典型', '、', '', '把典型'],
    ['推广出去[^a]。', '去', '。', '</p>'],
  ])('closing punctuation after a note: %s', async (words, character, closing, after) => {
    const noted = `<span class="noted">${character}<sup/></span>`;
    const html = (await render(`${words}\n\n[^a]: 注`)).replace(/<sup.*?<\/sup>/, '<sup/>');
    expect(html).toContain((closing ? `<span class="unbroken">${noted}${closing}</span>` : noted) + after);
  });

  test.each([
    ['掀起比学赶超的浓厚氛围。', '浓厚<span class="unbroken">氛围。</span></p>'],
    ['抓好这个“关键少数”。', '关键<span class="unbroken">少数”。</span></p>'],
    ['提升督察效率性[^a]。', '效<span class="unbroken">率<span class="noted">性<sup/></span>。</span></p>'],
    ['见《标准指引》[入口](#x)', '》<a href="#x">入口</a></p>'],
    ['自2019年8月。', '<span class="unbroken">2019年8月</span>。</p>'],
    ['述法。', '<p><span class="unbroken">述法。</span></p>'],
    ['好。', '<p>好。</p>'],
  ])('the last two characters of a paragraph: %s', async (words, end) => {
    const html = (await render(words + (words.includes('[^a]') ? '\n\n[^a]: 注' : ''), [rehypeLastCharacters])).replace(
      /<sup.*?<\/sup>/,
      '<sup/>',
    );
    expect(html).toContain(end);
  });
});
