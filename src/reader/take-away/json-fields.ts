import type { PlaceKind } from '../../study/places/place.ts';

/** What the kinds of places are that few texts have. */
const rareKinds: Partial<Record<PlaceKind, string>> = {
  part: '一编的标题，在它的第一节之前',
  body: '没有分点的一节的正文',
  division: '“第某节”的标题，在这一节的各点之前',
  closing: '结语，即最后一点之后的文字',
  notes: '原注，即原文自己的注',
};

/** What the fields of `quanwen.json` mean, for those who read it with a program. In: the kinds of places it has. */
export function explanationsFor(kinds: ReadonlySet<PlaceKind>): Record<string, string> {
  const rare = Object.entries(rareKinds).filter(([kind]) => kinds.has(kind as PlaceKind));
  const name = 'places.kind';
  return { ...explanations, [name]: [explanations[name], ...rare.map((words) => words.join(''))].join('；') };
}

const explanations: Readonly<Record<string, string>> = {
  fields: '各项的意思',
  title: '题名',
  site: '网站名',
  language: '语言（BCP 47）',
  address: '首页的网址',
  edition: '本版日期',
  mark: '全文文字的SHA-256前七位：改动一字，它就不同',
  authors: '作者；不知道的，是空的',
  published: '原文发布的日期；不知道的，没有这一项',
  source: '文字取自哪一页',
  rights: '文字权利',
  places: '原文各处，依次排列；各处的text连在一起，就是全文',
  'places.id': '固定编号，全站不重复',
  'places.address': '固定网址',
  'places.section': '所在一节的名称',
  'places.kind': 'introduction导言；heading一节的标题；lead总述，即标题之后、第一点之前的文字；point一点',
  'places.heading': '标题；没有标题的，是空的',
  'places.text': '这一处的全部文字，标题也在内；不含校记和校记的号码，段落之间不换行',
  'places.notes': '这一处的校记。校记是编者所加，不属原文',
  'places.notesAt': '同样的校记，附其位置',
  'places.notesAt.label': '校记的固定编号',
  'places.notesAt.number': '校记在这一节里的号码',
  'places.notesAt.address': '校记的固定网址',
  'places.notesAt.offset': '校记号码在text里的位置：前面有几个字符（Unicode码位）',
  'places.notesAt.text': '校记的文字',
};
