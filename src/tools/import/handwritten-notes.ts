import { noteCall, plainWords, type Block, type Paragraph, type ReadDocument, type SourceNote } from './document.ts';

const mark = /^(?:[①-⑳]|〔\d{1,2}〕|注\d{1,2}(?=[：:]))/u;

/**
 * Finds notes that the source has without saying so: paragraphs that follow one another and begin ①, ②, ③, each mark of
 * which stands once in the text before, and not where something is listed. They become notes, their marks calls.
 */
export function withHandwrittenNotes(document: ReadDocument): ReadDocument {
  const { blocks } = document;
  const run = longestRun(blocks);
  if (run.length === 0) return document;
  const before = blocks.slice(0, blocks.indexOf(run[0]?.block as Block));
  const places = run.map(({ mark: own }) => callsOf(own, before));
  if (places.some((found) => found.length !== 1)) return document;
  const notes = run.map(({ block, mark: own }): SourceNote => {
    return { mark: own, words: [block.words.slice(own.length).replace(/^[\s\u3000]+/u, '')], line: block.line };
  });
  const marks = run.map(({ mark: own }) => own);
  const isNote = (block: Block) => run.some((one) => one.block === block);
  const called = blocks
    .filter((block) => !isNote(block))
    .map((block) => (before.includes(block) ? withCalls(block, marks) : block));
  return { ...document, blocks: called, notes: [...document.notes, ...notes] };
}

interface MarkedParagraph {
  block: Paragraph;
  mark: string;
}

/** The last paragraphs that follow one another and begin with the first mark, the second, and so on. */
function longestRun(blocks: Block[]): MarkedParagraph[] {
  let run: MarkedParagraph[] = [];
  let found: MarkedParagraph[] = [];
  for (const block of blocks) {
    const own = block.kind === 'paragraph' ? mark.exec(block.words)?.[0] : undefined;
    const isNext = own !== undefined && numberOf(own) === run.length + 1;
    if (isNext && block.kind === 'paragraph') run.push({ block, mark: own });
    else run = [];
    if (run.length > 0) found = run;
  }
  return found;
}

const numberOf = (own: string): number =>
  /\d+/.test(own) ? Number(/\d+/.exec(own)?.[0]) : (own.codePointAt(0) ?? 0) - 0x245f;

/** The paragraphs in which a mark stands behind words, once for each time. */
function callsOf(own: string, blocks: Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [];
    const count = plainWords(block.words).split(own).length - 1;
    // what stands at the beginning, or behind a colon or a semicolon, lists
    const lists = new RegExp(`(?:^|[：；])\\s*${own}|。${own}(?=.)`, 'u').test(block.words);
    return Array.from({ length: lists ? 2 * count : count }, () => block);
  });
}

function withCalls(block: Block, marks: string[]): Block {
  if (block.kind !== 'paragraph') return block;
  return { ...block, words: marks.reduce((words, own) => words.replace(own, noteCall(own)), block.words) };
}
