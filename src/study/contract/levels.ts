/* Levels of a text above and between its sections and points, and what is attached to it: told by the heading's words. */

const numeral = '[〇零一二三四五六七八九十百千\\d]+';
const part = new RegExp(`^第${numeral}(?:分?编|篇|部分)`, 'u');
const subpart = new RegExp(`^第${numeral}分编`, 'u');
const article = new RegExp(`^第${numeral}条(?:之${numeral})?$`, 'u');
const division = new RegExp(`^第${numeral}节`, 'u');

/** 第一编…总则, 第一分编…通则: a level above the sections (编). */
export const isPartHeading = (words: string): boolean => part.test(words);

/** 第一分编…通则: it stands in a 编. */
export const isSubpartHeading = (words: string): boolean => subpart.test(words);

/** 第一节…犯罪和刑事责任: a level between a section and its points (节). It has no words below it. */
export const isDivisionHeading = (words: string): boolean => division.test(words);

/** 第十二条, 第二百八十六条之一, with nothing behind it: the number of an article, which stands before its words. */
export const isArticleNumber = (words: string): boolean => article.test(words);

/** 附件, 附件1…名单, 附录：…, 附表2: what is attached to the text. */
export const isAttachmentHeading = (words: string): boolean =>
  /^附[件录表](?=$|[\dA-Z一二三四五六七八九十\s:：])/u.test(words);

/** 附则 after the last 编 stands in none. */
export const endsParts = (words: string): boolean => isAttachmentHeading(words) || /^附\s*则/u.test(words);
