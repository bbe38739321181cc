import { describe, expect, it } from 'vitest';
import { inLines, plainWords, type Block, type NewBlock } from '../../../../src/tools/import/document.ts';
import { mended } from '../../../../src/tools/import/mended.ts';
import { readPlainText } from '../../../../src/tools/import/read/plain-text.ts';
import { recognise } from '../../../../src/tools/import/recognise/recognise.ts';
import { opinion, regulation } from '../../../support/unit/official-texts.ts';

const outlineOf = (text: string, asOne = false) => recognise(mended(readPlainText(text)).document, asOne);
const words = (blocks: Block[]) =>
  blocks.map((block) => (block.kind === 'paragraph' ? plainWords(block.words) : block.kind));
/** `一、总体要求: （一）指导思想。 | （二）…` */
const shape = (text: string) =>
  outlineOf(text).sections.map(
    ({ heading, points }) => `${heading}: ${points.map((point) => point.heading).join(' | ')}`,
  );
/** long enough not to be one section */
const body = (length = 500) => '各地区要依法推进这项工作。'.repeat(length / 13);

describe('an opinion', () => {
  const outline = outlineOf(opinion);

  it('has its title, with the lines that its publisher broke', () => {
    expect(outline.title).toEqual(['国务院办公厅关于全面推行行政规范性文件', '合法性审核机制的指导意见']);
  });

  it('has number, addressees and opening before the first section', () => {
    expect(words(outline.introduction)).toEqual([
      '国办发〔2018〕115号',
      '各省、自治区、直辖市人民政府，国务院各部委、各直属机构：',
      '为全面推行规范性文件合法性审核机制，经党中央、国务院同意，现提出以下意见。',
    ]);
  });

  it('is divided by 一、 and （一）, whose first sentence is the heading', () => {
    expect(shape(opinion)).toEqual([
      '一、总体要求: （一）指导思想。 | （二）主要目标。',
      '二、严格落实工作措施: （三）明确审核范围。 | （四）确定审核主体。',
      '三、加大组织保障力度: （五）加强组织领导。 | （六）强化指导监督。',
    ]);
    expect(words(outline.sections[2]?.points[1]?.blocks ?? [])).toEqual([
      '各级人民政府对所属部门、上级人民政府对下级人民政府要加强指导监督，发现问题及时纠正。',
    ]);
  });

  it('ends in a closing paragraph, which is asked about, signer, date, remark', () => {
    expect(words(outline.sections[2]?.closing ?? [])).toEqual([
      expect.stringMatching(/^司法部负责组织协调/),
      '国务院办公厅',
      '2018年12月4日',
      '（此件公开发布）',
    ]);
    expect(outline.questions).toEqual([
      { words: expect.stringMatching(/^司法部/), asks: expect.stringContaining('（六）') },
    ]);
    expect(outline.leftOut).toEqual([]);
  });
});

it('a title goes on where a name in it is broken', () => {
  const { title } = outlineOf(
    '国务院关于暂时调整实施《中华人民共和国药品管理法\n实施条例》有关规定的决定\n国发〔2018〕43号\n各部委：\n现决定如下。',
  );
  expect(title).toEqual(['国务院关于暂时调整实施《中华人民共和国药品管理法', '实施条例》有关规定的决定']);
});

describe('a regulation', () => {
  const outline = outlineOf(regulation);

  it('keeps the blank behind 第一章, and its enactment out of the title', () => {
    expect(outline.title).toEqual(['山东省行政执法监督条例']);
    expect(words(outline.introduction)).toEqual([expect.stringMatching(/^2014年11月27日 山东省.*通过$/)]);
    expect(outline.sections.map(({ heading }) => heading)).toEqual([
      '第一章\u3000总则',
      '第二章\u3000监督内容和监督措施',
    ]);
  });

  it('has its articles for points, and what they list for paragraphs', () => {
    expect(outline.sections.flatMap(({ points }) => points.map(({ heading }) => heading))).toEqual([
      '第一条',
      '第二条',
      '第三条',
      '第四条',
    ]);
    expect(outline.sections[1]?.points[0]?.blocks).toHaveLength(3);
  });

  it('leaves out the list of contents', () => {
    expect(outline.leftOut.map(({ block, why }) => [block.line, why])).toEqual([
      [3, '目录'],
      [4, '目录'],
      [5, '目录'],
    ]);
  });
});

describe('levels', () => {
  it('第N编 stands above the chapter, 第N节 is a point without a body, 第N条之N an article', () => {
    const law =
      '某某法\n第一编 总则\n第一章 任务\n第一条 甲。\n第二章 犯罪\n第一节 责任\n第二条 乙。\n第二条之一 丙。\n第二编 分则\n第三章 罪\n第三条 丁。\n附  则\n第四条 戊。';
    const { sections } = outlineOf(law);
    expect(sections.map(({ parts, heading }) => [...parts, heading])).toEqual([
      ['第一编\u3000总则', '第一章\u3000任务'],
      ['第二章\u3000犯罪'],
      ['第二编\u3000分则', '第三章\u3000罪'],
      ['附则'],
    ]);
    expect(sections[1]?.points.map(({ heading, blocks }) => [heading, blocks.length])).toEqual([
      ['第一节\u3000责任', 0],
      ['第二条', 1],
      ['第二条之一', 1],
    ]);
  });

  it('一是 numbers points where nothing higher does', () => {
    const text = `情况报告\n一、做法\n一是抓述法。${body()}\n二是抓督察。${body()}\n二、成效\n${body()}`;
    expect(shape(text)).toEqual(['一、做法: 一是抓述法。 | 二是抓督察。', '二、成效: ']);
  });

  it('what lists is no heading', () => {
    const list = '应当符合下列条件：\n（一）有场所；\n（二）有人员；\n（三）其他条件。';
    expect(shape(`办法\n一、总体\n${list}\n${body()}\n二、其他\n${body()}`)).toEqual(['一、总体: ', '二、其他: ']);
  });

  it('nor are 一、 and 二、 that are parts of one sentence', () => {
    expect(shape('某某批复\n你局请示收悉，批复如下：\n一、同意登记；\n二、同意公示；\n三、其他事项另行办理。')).toEqual(
      [],
    );
  });

  it('a short text, and one of single sentences, is one section under its title', () => {
    const holidays =
      '某某办公厅关于节假日安排的通知\n各单位：\n现将安排通知如下。\n一、元旦：1月1日放假，共3天。\n二、春节：2月4日至10日放假，共7天。';
    expect(shape(holidays)).toEqual(['某某办公厅关于节假日安排的通知: 一、元旦： | 二、春节：']);
    expect(words(outlineOf(holidays).sections[0]?.lead ?? [])).toEqual(['各单位：', '现将安排通知如下。']);
  });

  it('long numbered paragraphs are known by their number, as articles are', () => {
    const long = (number: string) =>
      `${number}、对推进各项工作成效明显的县（市、区、旗），在安排资金时给予倾斜支持，在分配指标时给予适当奖励，并优先纳入试点示范的范围。`;
    expect(shape(`通知\n${['一', '二', '三'].map(long).join('\n')}`)).toEqual(['通知: 一、 | 二、 | 三、']);
  });

  it('numbers with points, as plans for emergencies have them', () => {
    const plan = `应急预案\n1　总则\n1.1　编制目的\n${body()}\n1.2　适用范围\n${body()}\n2　组织\n2.1　指挥部\n${body()}\n3　附则\n${body()}`;
    expect(shape(plan)).toEqual([
      expect.stringMatching(/^1\s?总则: 1\.1\s?编制目的 \| 1\.2\s?适用范围$/u),
      expect.stringMatching(/^2\s?组织: 2\.1\s?指挥部$/u),
      expect.stringMatching(/^3\s?附则: $/u),
    ]);
  });

  it('a text without numbers is not divided', () => {
    const outline = outlineOf(`述法评议会召开\n${body()}\n${body()}`);
    expect([outline.sections, outline.introduction.length]).toEqual([[], 2]);
  });

  it('headings that the file marks as such divide a text without numbers', () => {
    const blocks: NewBlock[] = [
      { kind: 'paragraph', words: '工作案例', level: 1 },
      { kind: 'paragraph', words: '背景', level: 2 },
      { kind: 'paragraph', words: body() },
      { kind: 'paragraph', words: '做法', level: 2 },
      { kind: 'paragraph', words: '抓述法', level: 3 },
      { kind: 'paragraph', words: body() },
    ];
    const { sections } = recognise(inLines(blocks, []));
    expect(sections.map(({ heading, points }) => [heading, points.length])).toEqual([
      ['背景', 0],
      ['做法', 1],
    ]);
  });
});

describe('what stands around a text', () => {
  it('an issuer in red at the head has no place, and is named as left out', () => {
    const { title, introduction, leftOut } = outlineOf(
      '某某县人民政府文件\n某政发〔2024〕1号\n某某县人民政府关于推进述法工作的通知\n各乡镇人民政府：\n现通知如下。',
    );
    expect(title).toEqual(['某某县人民政府关于推进述法工作的通知']);
    expect(words(introduction).slice(0, 2)).toEqual(['某政发〔2024〕1号', '各乡镇人民政府：']);
    expect(leftOut.map(({ why }) => why)).toEqual(['发文机关标志']);
  });

  it('imprint below the date is left out, the list of attachments is not', () => {
    const { sections, leftOut } = outlineOf(
      `通知\n一、做法\n${body()}\n二、要求\n${body()}\n附件：1.名单\n2.表格\n某某县司法局\n2024年1月5日\n抄送：县委办公室。`,
    );
    expect(words(sections[1]?.closing ?? [])).toEqual(['附件：1.名单', '2.表格', '某某县司法局', '2024年1月5日']);
    expect(words(leftOut.map(({ block }) => block))).toEqual(['抄送：县委办公室。']);
  });

  it('attachments behind the date are sections of their own, under label and title', () => {
    const { sections } = outlineOf(
      `通知\n各单位：\n请执行。\n某某县司法局\n2024年1月5日\n附件1\n评议名单\n甲、乙。\n附件2：联系方式\n丙。`,
    );
    expect(sections.map(({ heading, isAttachment }) => [heading, isAttachment])).toEqual([
      ['附件1\u3000评议名单', true],
      ['附件2：联系方式', true],
    ]);
  });

  it('a text that a notice issues is the study, and the notice its introduction', () => {
    const { title, introduction, sections } = outlineOf(
      `某某办公厅关于印发《述法办法》的通知\n某办发〔2024〕2号\n各单位：\n现印发给你们。\n某某办公厅\n2024年1月5日\n述法办法\n第一章 总则\n第一条 甲。\n第二章 附则\n第二条 乙。`,
    );
    expect(title).toEqual(['述法办法']);
    expect(words(introduction).slice(0, 2)).toEqual(['某某办公厅关于印发《述法办法》的通知', '某办发〔2024〕2号']);
    expect(sections).toHaveLength(2);
  });

  it('everything has a place, once', () => {
    for (const text of [opinion, regulation]) {
      const { title, introduction, introductionClosing, sections, leftOut } = outlineOf(text);
      const placed = [
        ...title,
        ...words([...introduction, ...introductionClosing, ...leftOut.map(({ block }) => block)]),
        ...sections.flatMap(({ heading, lead, points, closing }) => [
          heading,
          ...words(lead),
          ...points.flatMap((point) => [point.heading, ...words(point.blocks)]),
          ...words(closing),
        ]),
      ];
      const letters = (written: string) => [...written.replace(/\s/gu, '')].toSorted().join('');
      expect(letters(placed.join(''))).toBe(letters(text));
    }
  });
});

it('as one section, all numbers are points under the title', () => {
  const outline = outlineOf(`建议\n一、甲\n${body()}\n二、乙\n${body()}`, true);
  expect(outline.sections.map(({ heading, points }) => [heading, points.length])).toEqual([['建议', 2]]);
});
