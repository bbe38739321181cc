/*
 * The forms of an official document (公文, GB/T 9704—2012 §7) around its text, told by their words alone: editors write
 * each as a paragraph of its own, and no syntax.
 */

/** 文号, 题注, 主送, 署名, 成文日期, 附注. The names are classes in the pages. */
export const officialForms = ['document-number', 'enactment', 'addressees', 'signer', 'date', 'remark'] as const;

export type OfficialForm = (typeof officialForms)[number];

export const isOfficialForm = (name: unknown): name is OfficialForm => officialForms.includes(name as OfficialForm);

const numeral = '[\\d〇○零一二三四五六七八九十百]';

/** 国办发〔2018〕115号, （国办发〔2018〕115号）, 国务院令第721号, 第12号 */
const documentNumber = new RegExp(
  `^（?[\\p{Script=Han}\\w]{0,25}(?:〔\\d{4}〕第?\\d+号|(?:\\d{4}年)?第${numeral}+号)）?$`,
  'u',
);

/** （2014年11月27日…第十一次会议通过…根据…修正）; 年 and what was done; the brackets may be wanting. */
const done = '(?:通过|公布|发布|修订|修正|施行|批准|印发)';
const enactment = new RegExp(
  `^（[^]*年[^]*${done}[^]*）$|^\\d{4}年\\d+月\\d+日[^。；：]*(?:${done}|会议|${done}的《[^》]+》)$`,
  'u',
);

/** 各省、自治区、直辖市人民政府，国务院各部委：; the last word before the colon names a body or persons. */
const addressees = /^[^。；：]*[府局部厅委会院办室署处所站社团企业司校位构门行军区县市省乡镇道志表员们友事任长者]：$/u;

/** 2018年5月16日, 二〇一八年五月十六日 */
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日$/u;

/** （此件公开发布） */
const remark = /^（[^（）]+）$/u;

/** A name of persons or bodies: short, no sentence, no line of a list. */
const signer = /^(?![\d（①-⑳])[^，。；：！？]{1,40}$/u;

/** A paragraph's words, or undefined where the block is none. */
type Words = string | undefined;

/** The forms at the beginning of a text, as many as its first blocks are: number, enactment, addressees, in any order. */
export function openingForms(blocks: readonly Words[]): OfficialForm[] {
  const forms: OfficialForm[] = [];
  for (const words of blocks) {
    const form = openingForm(words?.trim());
    if (!form || (forms.includes(form) && form !== 'enactment')) break;
    forms.push(form);
  }
  return forms;
}

function openingForm(words: Words): OfficialForm | undefined {
  if (words === undefined) return undefined;
  if (documentNumber.test(words)) return 'document-number';
  if (enactment.test(words)) return 'enactment';
  return addressees.test(words) ? 'addressees' : undefined;
}

/** The forms at the end of a text, as many as its last blocks are: signers, their date, a remark. Empty without a date. */
export function closingForms(blocks: readonly Words[]): OfficialForm[] {
  const words = blocks.map((one) => one?.trim());
  const remarks = remark.test(words.at(-1) ?? '') ? 1 : 0;
  const dateAt = words.length - 1 - remarks;
  if (!date.test(words[dateAt] ?? '')) return [];
  const before = words.slice(0, dateAt);
  const signers = before.length - 1 - before.findLastIndex((one) => one === undefined || !signer.test(one));
  return [...Array<OfficialForm>(signers).fill('signer'), 'date', ...Array<OfficialForm>(remarks).fill('remark')];
}
