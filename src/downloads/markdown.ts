import { blocksOf, type Block, type Run } from './blocks.ts';
import type { Study, StudyPlace, StudySection } from './study.ts';

/**
 * The study as Markdown (CommonMark with GFM footnotes): head, rule, the article, rule, what is the editor's.
 * Headings link to their permanent addresses. Emphasis is left out: beside Chinese marks CommonMark reads `**` as
 * letters.
 */
export function markdownOf(study: Study): string {
  const { title, siteName, edition, mark, address, source, sourceKind, statements, conventions, rights, sections } =
    study;
  const notes = sections.flatMap((section) => section.notes);
  const head = [
    `# ${escaped(title)}`,
    quote(`${escaped(siteName)}，${edition}版（${mark}），<${address}>`),
    quote(`${escaped(sourceKind)}：<${source}>`),
  ];
  const editors = [
    '以下是编者所记，不属原文。',
    '## 来源与凡例',
    [...statements, ...conventions, rights].map((one) => `- ${escaped(one)}`).join('\n'),
    ...notes.map(({ label, text }) => `[^${label}]: ${escaped(text)}`),
  ];
  return `${[...head, '---', ...sections.flatMap(sectionBlocks), '---', ...editors].join('\n\n')}\n`;
}

function sectionBlocks({ places }: StudySection): string[] {
  return places.flatMap((place) => [...heading(place), ...blocksOf(place.body).reduce(withBlock, [])]);
}

function heading({ kind, heading: words, address }: StudyPlace): string[] {
  return words ? [`${kind === 'heading' ? '##' : '###'} [${escaped(words)}](${address})`] : [];
}

/** A row follows the one before it without an empty line; the head of a table has a rule below it. */
function withBlock(written: string[], block: Block): string[] {
  if (block.kind !== 'row') return [...written, lines(block)];
  const row = `| ${block.cells.map(marked).join(' | ')} |`;
  if (block.isHead) return [...written, `${row}\n|${' --- |'.repeat(block.cells.length)}`];
  return [...written.slice(0, -1), `${written.at(-1)}\n${row}`];
}

function lines({ kind, cells: [runs = []], mark, depth }: Block): string {
  const text = lineStart(marked(runs));
  if (kind === 'list') return `${'    '.repeat(depth - 1)}${mark === '' ? '    ' : `${mark} `}${text}`;
  return kind === 'quote' ? quote(text) : text;
}

const marked = (runs: Run[]): string =>
  runs.map((run) => ('note' in run ? `[^${run.note}]` : escaped(run.words))).join('');

const quote = (text: string): string => `> ${text}`;

/** Marks that mean something wherever they stand, and line ends, which are blanks in a text. */
const escaped = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>~|&]/g, '\\$&');

/** Marks that mean something at the beginning of a line. */
const lineStart = (text: string): string =>
  text.replace(/^(\s*)([#+\-=:]|\d+(?=[.)]))/, (_, blank, mark: string) => {
    return /\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`;
  });
