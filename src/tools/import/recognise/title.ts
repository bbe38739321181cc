import { plainWords, type Block, type Paragraph } from '../document.ts';
import { openingForms } from '../../../study/contract/official-forms.ts';
import { labelOf } from './labels.ts';

/** The kinds of official texts: the last words of their titles. */
export const textKinds =
  '通知|意见|决定|决议|公告|通告|通报|报告|请示|批复|函|纪要|命令|令|议案|公报|办法|规定|条例|细则|方案|规划|纲要|计划|要点|总结|制度|规则|规程|章程|准则|标准|指引|指南|法|宪法|法典|解释|规范|清单|目录|解读|讲话|案例|做法|公约|倡议书|情况|答复|预案';

/** Longer lines would be columns that no screen holds on the cover: there the site breaks better. */
const longestLine = 12;

/** A title's lines as one: a break mark stands where the source broke it, if its lines are short. */
export const inOneLine = (lines: string[]): string =>
  lines.join(lines.some((line) => line.length > longestLine) ? '' : '|');

const endsTitle = new RegExp(`(?:${textKinds})(?:[（(][^）)]{1,15}[）)])*$`, 'u');

/** What comes before the text itself. */
export interface Opening {
  /** lines of the title */
  title: Paragraph[];
  /** who issues the document, in red at its head, and the like: it has no place of its own */
  above: Block[];
  rest: Block[];
}

const mostLines = 5;

/** Takes the title from the head of a text. In: its blocks in order. */
export function takeTitle(blocks: Block[]): Opening {
  const first = titleAt(blocks, 0);
  // issuer and number first: 某某县人民政府文件, 某政发〔2024〕1号, then the title
  const number = blocks[first.length];
  if (number && formOf(number) === 'document-number') {
    const second = titleAt(blocks, first.length + 1);
    if (
      second.length > 0 &&
      endsTitle.test(second.at(-1)?.words ?? '') &&
      !first.some(({ words }) => endsTitle.test(words) && words.length > 12)
    ) {
      const rest = [number, ...blocks.slice(first.length + 1 + second.length)];
      return { title: second, above: first, rest };
    }
  }
  return { title: first, above: [], rest: blocks.slice(first.length) };
}

/** The lines of a title that begins here: as many as are set in the middle, or up to one that says what the text is. */
export function titleAt(blocks: Block[], start: number): Paragraph[] {
  const lines: Paragraph[] = [];
  for (const block of blocks.slice(start, start + mostLines)) {
    if (block.kind !== 'paragraph' || !isTitleLine(block)) break;
    lines.push(block);
  }
  const last = lines.findIndex(({ words }, at) => endsTitle.test(words) && isWhole(lines.slice(0, at + 1)));
  const subtitle = (at: number) => lines[at] !== undefined && /^[—-]/u.test(lines[at].words);
  if (last >= 0) return lines.slice(0, subtitle(last + 1) ? last + 2 : last + 1);
  const centred = lines.findIndex(({ centred: isCentred }) => !isCentred);
  return lines.slice(0, Math.max(1, centred < 0 && lines[0]?.centred ? lines.length : centred, subtitle(1) ? 2 : 1));
}

/** Is every name in 《》 closed? One may be broken into two lines. */
function isWhole(lines: Paragraph[]): boolean {
  const words = lines.map((line) => line.words).join('');
  return words.split('《').length === words.split('》').length;
}

function isTitleLine(block: Paragraph): boolean {
  const words = plainWords(block.words);
  return (
    words.length <= 60 &&
    !/[。；：，]$/u.test(words) &&
    !/。./u.test(words) &&
    !/^[（(].*[）)]$/u.test(words) &&
    !/^\d{4}年\d+月\d+日/u.test(words) &&
    formOf(block) === undefined &&
    (labelOf(block) === undefined || block.level === 1)
  );
}

const formOf = (block: Block) => (block.kind === 'paragraph' ? openingForms([plainWords(block.words)])[0] : undefined);
