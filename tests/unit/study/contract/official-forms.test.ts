import { describe, expect, test } from 'vitest';
import { closingForms, openingForms } from '../../../../src/study/contract/official-forms.ts';

describe('at the beginning of a text', () => {
  test.each([
    ['国办发〔2018〕115号', 'document-number'],
    ['（国办发〔2018〕115号）', 'document-number'],
    ['中华人民共和国国务院令第721号', 'document-number'],
    ['第十二号', 'document-number'],
    ['（2014年11月27日山东省第十二届人民代表大会常务委员会第十一次会议通过）', 'enactment'],
    ['（1979年7月1日第五届全国人民代表大会第二次会议通过　根据2023年12月29日《修正案（十二）》修正）', 'enactment'],
    ['2014年11月27日　山东省第十二届人民代表大会常务委员会第十一次会议通过', 'enactment'],
    ['1998年12月29日　第九届全国人民代表大会常务委员会第六次会议通过的《关于惩治骗购外汇犯罪的决定》', 'enactment'],
    ['各省、自治区、直辖市人民政府，国务院各部委、各直属机构：', 'addressees'],
    ['各镇人民政府、街道办事处：', 'addressees'],
    ['各位代表：', 'addressees'],
    ['同志们：', 'addressees'],
  ])('%s is a form', (words, form) => {
    expect(openingForms([words, '正文。'])).toEqual([form]);
  });

  test.each([
    '现将有关事项通知如下：',
    '主要做法是：',
    '各地区、各部门要做到以下几点：',
    '2018年1月1日起施行。',
    '（2014年的做法）',
    '按照国办发〔2018〕115号文件的要求，全面推行。',
    '第十二条',
  ])('%s is text', (words) => {
    expect(openingForms([words, '正文。'])).toEqual([]);
  });

  test('they follow one another, and only there', () => {
    expect(openingForms(['国办发〔2018〕115号', '各市人民政府：', '正文。', '各市人民政府：'])).toEqual([
      'document-number',
      'addressees',
    ]);
    expect(openingForms([undefined, '各市人民政府：'])).toEqual([]);
  });
});

describe('at the end of a text', () => {
  test.each([
    [
      ['特此通知。', '国务院办公厅', '2018年12月4日'],
      ['signer', 'date'],
    ],
    [
      ['特此通知。', '国务院办公厅', '2018年12月4日', '（此件公开发布）'],
      ['signer', 'date', 'remark'],
    ],
    [
      ['甲。', '司法部', '财政部', '二〇一八年五月十六日'],
      ['signer', 'signer', 'date'],
    ],
    [['甲。', '2018年5月16日'], ['date']],
    [
      ['附件：1.名单', '2.统计表', '某市司法局', '2018年5月16日'],
      ['signer', 'date'],
    ],
    [
      ['附件：名单', undefined, '某市司法局', '2018年5月16日'],
      ['signer', 'date'],
    ],
  ])('%j ends in %j', (blocks, forms) => {
    expect(closingForms(blocks)).toEqual(forms);
  });

  test.each([[['甲。', '国务院办公厅']], [['甲。', '2018年5月16日起施行。']], [['甲。', '（此件公开发布）']], [[]]])(
    '%j has none',
    (blocks) => {
      expect(closingForms(blocks)).toEqual([]);
    },
  );
});
