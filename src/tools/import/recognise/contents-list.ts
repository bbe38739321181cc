import { plainWords, type Block } from '../document.ts';

/** Takes out a list of contents: 目录 and the lines that come again as headings, or what a program made. */
export function withoutContents(blocks: Block[]): { blocks: Block[]; contents: Block[] } {
  const made = blocks.filter((block) => block.kind === 'paragraph' && block.isContents);
  const rest = blocks.filter((block) => !made.includes(block));
  const start = rest.findIndex((block) => block.kind === 'paragraph' && /^目\s*[录次]$/u.test(block.words));
  if (start < 0) return { blocks: rest, contents: made };
  let end = start + 1;
  // a list that was converted may have a line that is two
  while (end < rest.length && [0, 1].some((ahead) => comesAgain(rest[end + ahead], rest.slice(end + ahead + 1))))
    end += 1;
  // a list without any of the headings is something else
  if (end === start + 1 && made.length === 0) return { blocks, contents: [] };
  return { blocks: [...rest.slice(0, start), ...rest.slice(end)], contents: [...made, ...rest.slice(start, end)] };
}

function comesAgain(block: Block | undefined, later: Block[]): boolean {
  if (block?.kind !== 'paragraph') return false;
  const entry = folded(block.words.replace(/^[*•·]|[\s.…·．]*\d*$/gu, ''));
  return entry !== '' && later.some((other) => other.kind === 'paragraph' && folded(other.words) === entry);
}

const folded = (words: string): string => plainWords(words).normalize('NFKC').replace(/\s/g, '');
