import { expect, test } from 'vitest';
import { checkContent } from '../../../src/check/check-content.ts';
import { contentCopy, type Seed } from '../../support/unit/content-copy.ts';

const shufa = 'diagrams/01-shufa.yaml';
const good = {
  file: 'diagrams/05-you.yaml',
  to: 'section: ducha\ntitle: { label: 法治督察, place: zhongdian }\nsteps:\n',
};
const seeded = (step: string): Seed => ({ ...good, to: good.to + `  - ${step}\n` });

const mistakes: [name: string, seed: Seed, says: string][] = [
  [
    'a word that is not in the place',
    { file: shufa, from: 'label: 预审', to: 'label: 初审' },
    '“初审”在“tongchou”一处没有',
  ],
  [
    'words that another place has',
    { file: shufa, from: '预审, place: tongchou', to: '预审, place: neirong' },
    '“预审”在“neirong”一处没有',
  ],
  ['a date that is not in the place', seeded('{ when: 2021年, label: 法治督察, place: zhongdian }'), '“2021年”在'],
  ['a place that is not there', seeded('{ label: 法治督察, place: zhongdan }'), '没有“zhongdan”这一处'],
  ['a section that is not there', { file: shufa, from: 'section: shufa', to: 'section: shufaa' }, '没有“shufaa”这一节'],
  ['an unknown key', { file: shufa, from: 'section:', to: 'sections: 甲\nsection:' }, '不认识的项“sections”'],
  ['no steps', good, '“steps”'],
  ['a bad file name', { file: 'diagrams/图.yaml', to: good.to }, '文件名的写法不对'],
  ['two files of one id', { file: 'diagrams/09-shufa.yaml', to: good.to }, '“shufa”已用于'],
];

test.each(mistakes)('%s is reported, with its file', (_name, seed, says) => {
  const copy = contentCopy([seed]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  const here = problems.filter(({ file }) => file === `content/${seed.file}`);
  expect(here.map(({ message }) => message).join('\n'), JSON.stringify(problems)).toContain(says);
});

test.each<[string, Seed]>([
  ['a study without diagrams', { file: 'diagrams', to: null }],
  ['a study without an index', { file: 'index.yaml', to: null }],
  ['words across a note', seeded('{ label: 七五普法规划贯彻落实情况, place: zhongdian }')],
  ['words of a heading and a lead', seeded('{ label: “后半篇文章”, place: ducha }')],
])('nothing is wrong with %s', (_name, seed) => {
  const copy = contentCopy([seed]);
  const problems = checkContent(copy.content, copy.root);
  copy.remove();
  expect(problems).toEqual([]);
});
