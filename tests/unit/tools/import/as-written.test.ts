import { expect, it } from 'vitest';
import { noteCall } from '../../../../src/tools/import/document.ts';
import { withWholeEnactment } from '../../../../src/tools/import/broken-enactment.ts';
import { withHandwrittenNotes } from '../../../../src/tools/import/handwritten-notes.ts';
import { readPlainText } from '../../../../src/tools/import/read/plain-text.ts';

const read = (text: string) => {
  const { blocks, notes } = withHandwrittenNotes(readPlainText(text));
  return [
    blocks.map((block) => (block.kind === 'paragraph' ? block.words : '')),
    notes.map(({ mark, words }) => mark + words),
  ];
};

it('finds notes at the end whose marks the text has once', () => {
  expect(read('推开述法①工作，落实督察。②\n① 述法：报告情况。\n②督察：检查情况。')).toEqual([
    [`推开述法${noteCall('①')}工作，落实督察。${noteCall('②')}`],
    ['①述法：报告情况。', '②督察：检查情况。'],
  ]);
});

it.each([
  ['lists in the text', '应当：①甲；②乙。\n①甲的办法。\n②乙的办法。'],
  ['items that nothing calls', '措施如下：\n①甲。\n②乙。'],
  ['a mark that stands twice', '述法①和督察①。\n①注。'],
  ['notes that do not begin with the first', '述法②工作。\n②注。'],
])('leaves %s', (_, text) => expect(read(text)).toEqual([text.split('\n'), []]));

it('joins an enactment that the file broke into lines, and leaves a whole one', () => {
  const joined = (text: string) =>
    withWholeEnactment(readPlainText(text)).blocks.map((block) => (block.kind === 'paragraph' ? block.words : ''));
  expect(
    joined('税收征收管理法\n(1992年9月4日常务委员会\n第二十七次会议通过\n2001年4月28日修订)\n第一章 总则'),
  ).toEqual(['税收征收管理法', '(1992年9月4日常务委员会第二十七次会议通过\u30002001年4月28日修订)', '第一章 总则']);
  expect(joined('条例\n（2014年11月27日通过）\n第一章 总则（试行）')).toHaveLength(3);
});
