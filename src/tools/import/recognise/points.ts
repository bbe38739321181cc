import type { Block, Paragraph } from '../document.ts';
import { labelOf, type Label, type LabelKind } from './labels.ts';
import type { Point } from './outline.ts';
import { isGoodHeading, splitHeading, type RunIn } from './split-heading.ts';

/** What numbers the points of a section, the likeliest first. */
const kinds: LabelKind[] = ['article', 'subclause', 'first', 'second', 'which', 'arabic'];

/** What numbers the points of a text, and how. */
export interface PointStyle {
  /** the kinds of numbers that stand before headings somewhere in the text, the likeliest first */
  kinds: LabelKind[];
  /** those whose paragraphs are so long that the number alone is the heading, as it is in laws */
  byNumber: LabelKind[];
}

/** How a text numbers its points. In: its blocks; `above`, the kinds that cannot be points because sections have them. */
export function pointStyle(blocks: Block[], above: LabelKind[]): PointStyle {
  const possible = kinds.filter((kind) => !above.includes(kind));
  const running = possible.filter((kind) => kind === 'first' || (kind === 'second' && runsThrough(blocks, kind)));
  return {
    kinds: possible.filter((kind) => areHeadings(blocks, kind) || (kind === 'second' && running.includes(kind))),
    byNumber: running.filter((kind) => areLong(blocks, kind)),
  };
}

/**
 * Divides the blocks of a section into its lead and points: articles, else the highest numbers that are headings; the
 * headings 第N节 are points without a body. Numbers that only list, 应当符合下列条件：（一）…；, stay paragraphs.
 * In: the blocks behind the section's heading.
 */
export function pointsIn(blocks: Block[], style: PointStyle): { lead: Block[]; points: Point[] } {
  const kind = style.kinds.find((one) =>
    style.byNumber.includes(one) ? has(blocks, one) : areHeadings(blocks, one, 1),
  );
  const lead: Block[] = [];
  const points: Point[] = [];
  for (const block of blocks) {
    const label = labelOf(block);
    const isPoint = label && (label.kind === 'division' || label.kind === 'chapter' || label.kind === kind);
    if (isPoint && block.kind === 'paragraph') points.push(pointFrom(block, style));
    else (points.at(-1)?.blocks ?? lead).push(block);
  }
  return { lead, points };
}

function pointFrom(block: Paragraph, { byNumber }: PointStyle): Point {
  const label = labelOf(block);
  const { heading, body } = headingAndBody(block.words, label, byNumber);
  return { heading, blocks: body === '' ? [] : [{ ...block, words: body }], line: block.line };
}

function headingAndBody(words: string, label: Label | undefined, byNumber: LabelKind[]): RunIn {
  if (label?.kind === 'division' || label?.kind === 'chapter') return { heading: words, body: '' };
  if (label === undefined || !byNumber.includes(label.kind)) return splitHeading(words, label);
  return { heading: label.written, body: words.slice(label.written.length).trim() };
}

const has = (blocks: Block[], kind: LabelKind): boolean => blocks.some((block) => labelOf(block)?.kind === kind);

/** Do the numbers run through the whole text, so that it is cited by them? */
function runsThrough(blocks: Block[], kind: LabelKind): boolean {
  const numbers = blocks.map(labelOf).flatMap((label) => (label?.kind === kind ? [label.number] : []));
  return numbers.length > 9 && numbers.every((number, at) => number === at + 1);
}

function areLong(blocks: Block[], kind: LabelKind): boolean {
  const numbered = blocks.filter((block) => labelOf(block)?.kind === kind);
  const long = numbered.filter((block) => block.kind === 'paragraph' && !isGoodHeading(block.words, labelOf(block)));
  return long.length > numbered.length / 2;
}

/** Are the paragraphs with labels of a kind, of which there are at least so many, headings, and not lines of a list? */
export function areHeadings(blocks: Block[], kind: LabelKind, fewest = 2): boolean {
  const numbered = blocks.flatMap((block, at) => {
    const label = labelOf(block);
    if (block.kind !== 'paragraph' || label?.kind !== kind) return [];
    const next = blocks[at + 1];
    const bare = splitHeading(block.words, label).body === '' && (!next || labelOf(next)?.kind === kind);
    return [{ block, label, before: blocks[at - 1], bare }];
  });
  if (kind === 'article') return numbered.length > 0;
  if (numbered.length < fewest) return false;
  const listed = numbered.filter(
    ({ block, before }) => /[；，、]$/u.test(block.words) || (kind !== 'first' && introducesList(before)),
  );
  const good = numbered.filter(({ block, label }) => isGoodHeading(block.words, label));
  if (listed.length >= numbered.length / 2) return false;
  if (kind === 'arabic' && numbered.filter(({ bare }) => bare).length > numbered.length / 2) return false;
  return kind === 'first' || good.length >= numbered.length / 2;
}

const introducesList = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.words.endsWith('：') && /下列|如下|以下|包括/u.test(block.words.slice(-16));
