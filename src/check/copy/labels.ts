import { blank, han } from './chinese.ts';

const numeral = '[〇零一二三四五六七八九十百千\\d]+';

/** What a heading, an article, a picture, a table or an attachment is called: 第一章, 第十七条之一, 图1, 附件2, 5.1.2. */
const label = [
  `第${numeral}(?:分编|[编章节条款部篇])(?:之${numeral})?`,
  `[图表](?:\\d+|[一二三四五六七八九十]+)(?:[-—.]\\d+)*`,
  `附[件录表图](?:\\d+|[一二三四五六七八九十]+|[A-Z])?`,
  `专栏(?:\\d+|[一二三四五六七八九十]+)`,
  String.raw`\d+(?:\.\d+)+|\d{1,2}(?=\u3000)`,
].join('|');

/** A label at the beginning of a paragraph with the blank behind it, which is right there, as between 第一章 and 总则. */
export const labelled = new RegExp(`^(?<label>${label})(?<blank>${blank}+)(?=[${han}“《（A-Za-z])`, 'u');

/** Where the words begin behind a label and its blank: 0 where there is none. */
export function afterLabel(text: string): number {
  return labelled.exec(text)?.[0].length ?? 0;
}

const notice = /^（.*(?:通过|公布|发布|修正|修订|施行|批准).*）?$/u;

/** A line that is set with blanks, so that they part what stands in it: lists of names and posts, pictures side by side. */
export function isSetWithBlanks(text: string): boolean {
  const words = text.slice(afterLabel(text)).trim();
  return notice.test(words) || (!/[，。；！？]/u.test(words) && new RegExp(`${blank}{2}`, 'u').test(words));
}
