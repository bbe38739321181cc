import { plainWords, type Block, type Paragraph } from '../document.ts';
import { closingForms } from '../../../study/contract/official-forms.ts';
import { labelOf } from './labels.ts';

/** The end of a text: what closes it, who signed it, when. */
export interface Ending {
  body: Block[];
  /** closing paragraph, list of attachments, signers, date, remark */
  closing: Block[];
  /** how many of them are paragraphs of the text itself, of which nobody knows whether the last point goes on */
  doubtful: number;
  /** what follows the date and has no place: 抄送, 印发 */
  behind: Block[];
}

const wordsOf = (block: Block | undefined): string | undefined =>
  block?.kind === 'paragraph' ? plainWords(block.words) : undefined;

/** Where a text is signed and dated: the block of its date; -1 where none is. The head of a text may have a date, too. */
export function dateAt(blocks: Block[]): number {
  return blocks.findIndex((block, at) => {
    if (at < 2 || block.kind !== 'paragraph') return false;
    const forms = closingForms(blocks.slice(0, at + 1).map(wordsOf));
    const next = blocks[at + 1];
    return forms.at(-1) === 'date' && (next === undefined || !goesOn(next));
  });
}

/** Does the text go on here, so that the date before belongs to it? */
const goesOn = (block: Block): boolean =>
  ['first', 'second', 'arabic', 'bracketed'].includes(labelOf(block)?.kind ?? '');

const imprint = /^(?:抄送|主送|分送|报送|发送|印送)[：:]|印发$|^（?共印\d+份）?$/u;
const attachmentList = /^附[件录表]?\s*\d*[：:.．](?=.)/u;
const closes =
  /^(?:各(?:地区|部门|单位|级|地|镇|县|市|区|乡|科|处)|特此|此[复令致函件]|以上|本(?:通知|意见|办法|方案|规定|决定|通告|公告|报告)|请各|请认真|专此|妥否|当否|望)/u;

/**
 * Takes the end from a text. In: its blocks, and whether the last point of some blocks has one paragraph more than the
 * others: then that closes the text.
 */
export function takeEnding(blocks: Block[], hasOneMore: (body: Block[]) => boolean): Ending {
  const at = dateAt(blocks);
  const signed = at < 0 ? blocks.length : at + 1;
  const behind = blocks.slice(signed);
  const remarks = behind.findIndex((block) => !/^（[^（）]+）$/u.test(wordsOf(block) ?? ''));
  const inForm = blocks.slice(0, signed + Math.max(0, remarks < 0 ? behind.length : remarks));
  const forms = at < 0 ? signersAlone(inForm) : closingForms(inForm.map(wordsOf)).length;
  let start = inForm.length - forms;
  for (let before = start - 1; before > 0; before -= 1) {
    if (attachmentList.test(wordsOf(inForm[before]) ?? '')) start = before;
    else if (labelOf(inForm[before] as Paragraph)?.kind !== 'arabic') break;
  }
  const listed = start;
  if (forms > 0) start -= closingParagraphs(inForm.slice(0, start), hasOneMore(inForm.slice(0, start)) ? 1 : 0);
  return {
    body: inForm.slice(0, start),
    closing: inForm.slice(start),
    doubtful: listed - start,
    behind: blocks.slice(inForm.length),
  };
}

/** Signers without a date: short, and they name a body. */
function signersAlone(blocks: Block[]): number {
  const words = wordsOf(blocks.at(-1)) ?? '';
  return blocks.length > 2 &&
    /^[^，。；：！？、]{3,25}[府局部厅委会院办室署处所队站]$/u.test(words) &&
    labelOf(blocks.at(-1) as Block) === undefined
    ? 1
    : 0;
}

/** How many paragraphs at the end close the text. In: how many of them may say anything. */
function closingParagraphs(blocks: Block[], free: number): number {
  let count = 0;
  while (isClosing(blocks.at(-1 - count), blocks.at(-2 - count), count < free)) count += 1;
  return count;
}

function isClosing(block: Block | undefined, before: Block | undefined, mayBeAny: boolean): boolean {
  const words = wordsOf(block);
  if (before === undefined || isBareHeading(before)) return false;
  if (block === undefined || words === undefined || labelOf(block) || !/[。！]$/u.test(words)) return false;
  return mayBeAny || closes.test(words);
}

/** Is it a heading that has its words in the next paragraph? */
const isBareHeading = (block: Block): boolean => labelOf(block) !== undefined && !/。/u.test(wordsOf(block) ?? '');

/** Lines that offices print below the date; they belong to the paper, not to the text. */
export const isImprint = (block: Block): boolean => imprint.test(wordsOf(block) ?? '');
