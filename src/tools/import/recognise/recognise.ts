import { plainWords, type Block, type ReadDocument } from '../document.ts';
import { takeAttachments, type Attachment } from './attachments.ts';
import { withoutContents } from './contents-list.ts';
import { dateAt, isImprint, takeEnding } from './ending.ts';
import { labelOf } from './labels.ts';
import type { LeftOut, Outline, Question, Section } from './outline.ts';
import { pointsIn, pointStyle } from './points.ts';
import { sectionsIn } from './sections.ts';
import { inOneLine, takeTitle, titleAt } from './title.ts';

/**
 * Recognises how a text is divided: title, number, addressees, sections, points, closing paragraph, signers, date,
 * attachments. Every block gets a place, or is left out with a reason. In: the document, its words mended; `asOne` makes
 * one section of it.
 */
export function recognise({ blocks, title: outer }: Pick<ReadDocument, 'blocks' | 'title'>, asOne = false): Outline {
  const { blocks: withoutList, contents } = withoutContents(blocks);
  const furniture = withoutList.filter(isFurniture);
  const opening = takeTitle(withoutList.filter((block) => !furniture.includes(block)));
  const { main, attachments } = takeAttachments(opening.rest, dateAt(opening.rest));
  const embedded = asOne ? undefined : embeddedText(main);
  const text = embedded?.text ?? main;
  const title = embedded?.title ?? opening.title;
  const lines = title.length > 0 ? title.map(({ words }) => plainWords(words)) : outer === undefined ? [] : [outer];
  const ending = takeEnding(text, hasOneMore);
  const { before, sections } = sectionsIn(ending.body, lines, asOne);
  const leftOut: LeftOut[] = [
    ...opening.above.map((block) => ({ block, why: '发文机关标志' })),
    ...contents.map((block) => ({ block, why: '目录' })),
    ...furniture.map((block) => ({ block, why: '网页上的说明' })),
    ...ending.behind.filter(isImprint).map((block) => ({ block, why: '版记' })),
  ];
  const closing = [...ending.closing, ...ending.behind.filter((block) => !isImprint(block))];
  const last = sections.at(-1);
  if (last) last.closing = closing;
  const notice = embedded ? [...opening.title, ...embedded.before] : [];
  return {
    title: lines,
    introduction: [...notice, ...before],
    introductionClosing: last ? [] : closing,
    sections: [...sections, ...attachments.map(attachmentSection)],
    leftOut: leftOut.toSorted((one, other) => one.block.line - other.block.line),
    questions: questionsOn(ending.closing.slice(0, ending.doubtful), lines, last),
  };
}

/** What pages print around a text. */
const furnished =
  /^(?:来源|信息来源|文章来源|发布时间|发布日期|责任编辑|责编|编辑|作者|字体|字号|浏览次数|点击数|阅读次数|打印本页|关闭窗口|分享到|扫一扫在手机打开当前页)[：:\s]|^【?(?:打印|关闭|大 ?中 ?小)/u;

function isFurniture(block: Block): boolean {
  return block.kind === 'paragraph' && block.words.length < 60 && furnished.test(block.words);
}

/**
 * A text that is issued by a notice or an order before it: behind the date of that a title stands, then chapters, articles
 * or paragraphs. Then the text is the study, and the notice its introduction.
 */
function embeddedText(main: Block[]) {
  const date = dateAt(main);
  const start = main.findIndex(
    (block, at) => at > date && date > 0 && titleAt(main, at)[0] === block && !isImprint(block),
  );
  const title = start < 0 ? [] : titleAt(main, start);
  const text = main.slice(start + title.length);
  const isText =
    title.length > 0 &&
    text.some((block) => ['chapter', 'article', 'first', 'clause'].includes(labelOf(block)?.kind ?? ''));
  return isText ? { title, before: main.slice(0, start), text } : undefined;
}

/**
 * Does the last numbered paragraph have one paragraph more than the others? Then that may belong to the text as a whole.
 */
function hasOneMore(blocks: Block[]): boolean {
  const numbers = blocks.flatMap((block, at) =>
    /^(?:first|second|which)$/.test(labelOf(block)?.kind ?? '') ? [at] : [],
  );
  const counts = numbers.map((at, index) => (numbers[index + 1] ?? blocks.length) - at - 1);
  const last = counts.pop() ?? 0;
  const inner = counts.filter((_, index) => !isAbove(blocks, numbers, index));
  const usual = inner.filter((count) => count === last - 1).length;
  return inner.length > 1 && usual >= inner.length * 0.8;
}

/** Is the next number one level deeper, so that this one is the heading of a section? */
function isAbove(blocks: Block[], numbers: number[], index: number): boolean {
  const [own, next] = [numbers[index], numbers[index + 1]].map(
    (at) => at !== undefined && blocks[at] && labelOf(blocks[at])?.kind,
  );
  return own === 'first' && next !== 'first' && next !== false;
}

function attachmentSection({ heading, blocks }: Attachment): Section {
  const [label = '', ...title] = heading.map(({ words }) => plainWords(words));
  const joined = title.length === 0 ? label : `${label}${/[：:.．]$/u.test(label) ? '' : '\u3000'}${inOneLine(title)}`;
  return { parts: [], heading: joined, isAttachment: true, ...pointsIn(blocks, pointStyle(blocks, [])), closing: [] };
}

function questionsOn(closing: Block[], title: string[], last: Section | undefined): Question[] {
  const questions: Question[] = [];
  if (title.length === 0) questions.push({ words: '', asks: '没有认出题名：请在 case.yaml 的 title 里写上' });
  const point = last?.points.at(-1)?.heading;
  if (closing.length > 0 && point !== undefined) {
    const [block] = closing;
    const words = block?.kind === 'paragraph' ? plainWords(block.words).slice(0, 20) : '';
    const start = plainWords(point).slice(0, 12);
    questions.push({ words, asks: `当作全文的结语，放在“***”下面；若属于“${start}…”，把“***”移到它后面` });
  }
  return questions;
}
