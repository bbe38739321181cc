import { plainWords, type Block, type Paragraph } from '../document.ts';
import { labelOf } from './labels.ts';
import { titleAt } from './title.ts';

/** What is attached to a text, with a heading of its own. */
export interface Attachment {
  /** the lines of its heading: 附件1, then its title */
  heading: Paragraph[];
  blocks: Block[];
}

const alone = /^附[件录表]\s*(?:\d+|[一二三四五六七八九十]+)?\s*[.．：:、]?$/u;
const withTitle = /^附[件录表]\s*(?:\d+|[一二三四五六七八九十]+)?\s*(?:：|(?<=[\d一二三四五六七八九十])\s)\s*\S/u;

/**
 * Takes the attachments from the end of a text. One begins at a line that is nothing but 附件1; a line with its title
 * (附件：名单) is one behind the date only, because before it such a line names what is attached.
 */
export function takeAttachments(blocks: Block[], endsAt: number): { main: Block[]; attachments: Attachment[] } {
  const starts = blocks.flatMap((block, at) => {
    if (block.kind !== 'paragraph') return [];
    const words = plainWords(block.words);
    const begins = words.length < 60 && (alone.test(words) || (at > endsAt && endsAt >= 0 && withTitle.test(words)));
    return begins && at > 0 ? [at] : [];
  });
  const attachments = starts.map((start, index) => {
    const whole = blocks.slice(start, starts[index + 1] ?? blocks.length);
    const isAlone = alone.test(plainWords(wordsOf(whole[0])));
    const title = isAlone ? titleAt(whole, 1).filter((line) => labelOf(line) === undefined) : [];
    const heading = [...whole.slice(0, 1), ...title].filter((block) => block.kind === 'paragraph');
    return { heading, blocks: whole.slice(1 + title.length) };
  });
  return { main: blocks.slice(0, starts[0] ?? blocks.length), attachments };
}

const wordsOf = (block: Block | undefined): string => (block?.kind === 'paragraph' ? block.words : '');
