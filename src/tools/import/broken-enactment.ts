import type { Block, Paragraph, ReadDocument } from './document.ts';

/** How many lines an enactment (题注) has at most. */
const mostLines = 12;

/**
 * Joins an enactment that the file broke into lines: from the bracket that opens at the head of the text to the one that
 * closes it. What was done on another day stays apart by a blank, as before 根据….
 */
export function withWholeEnactment(document: ReadDocument): ReadDocument {
  const { blocks } = document;
  const start = blocks.findIndex((block) => /^[（(][^）)]*年[^）)]*$/u.test(wordsOf(block)));
  if (start < 0) return document;
  const length = blocks
    .slice(start, start + mostLines)
    .findIndex((block) => /(?:通过|公布|发布|修订|修正|施行|批准)[）)]$/u.test(wordsOf(block)));
  const lines = blocks.slice(start, start + length + 1);
  if (length < 1 || lines.some(({ kind }) => kind !== 'paragraph')) return document;
  const words = lines
    .map(wordsOf)
    .reduce((joined, line) => joined + (/^(?:根据|\d{4}年)/u.test(line) ? '\u3000' : '') + line);
  const whole: Paragraph = { ...(lines[0] as Paragraph), words };
  return { ...document, blocks: [...blocks.slice(0, start), whole, ...blocks.slice(start + length + 1)] };
}

const wordsOf = (block: Block): string => (block.kind === 'paragraph' ? block.words : '');
