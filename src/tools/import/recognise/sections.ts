import { plainWords, type Block, type Paragraph } from '../document.ts';
import { labelOf, type LabelKind } from './labels.ts';
import type { Section } from './outline.ts';
import { areHeadings, pointsIn, pointStyle, type PointStyle } from './points.ts';
import { splitHeading } from './split-heading.ts';
import { inOneLine } from './title.ts';

/** A body divided into what stands before the first section, and the sections. */
export interface Divided {
  before: Block[];
  sections: Section[];
}

/** Shorter texts are one section: a page for every two lines helps nobody. */
const shortest = 800;

/** So long must sections be on average that have no points. */
const shortestBare = 400;

/**
 * Divides a text into sections: chapters, else 一、二、三、, else headings that the file marks as such. A short text, or one
 * whose 一、二、三、 are mostly single sentences, is one section under its title; a text without numbers is not divided. `asOne`: one section in any case.
 */
export function sectionsIn(body: Block[], title: string[], asOne = false): Divided {
  const kind = asOne ? 'whole' : sectionKind(body);
  if (kind === 'chapter' || kind === 'part' || kind === 'clause') return byChapters(body, kind);
  if (kind === 'first') return byFirst(body);
  if (kind === 'level') return byLevel(body);
  if (kind === undefined || title.length === 0) return { before: body, sections: [] };
  const { lead, points } = pointsIn(body, pointStyle(body, []));
  return { before: [], sections: [section(inOneLine(title), lead, points)] };
}

type SectionKind = LabelKind | 'level' | 'whole' | undefined;

function sectionKind(body: Block[]): SectionKind {
  const count = (kind: LabelKind) => body.filter((block) => labelOf(block)?.kind === kind).length;
  const chapters = count('chapter');
  if (chapters > 1 || (chapters > 0 && count('article') > 0)) return 'chapter';
  if (count('part') > 1) return 'part';
  if (count('article') > 1) return 'whole';
  if (count('clause') > 2 && count('subclause') > 1) return 'clause';
  if (areHeadings(body, 'first')) return isShort(body) || mostlyBare(body) ? 'whole' : 'first';
  if (headingLevel(body) !== undefined) return 'level';
  return pointStyle(body, []).kinds.length === 0 ? undefined : 'whole';
}

function isShort(body: Block[]): boolean {
  const firsts = body.filter((block) => labelOf(block)?.kind === 'first').length;
  const length = lengthOf(body);
  return length < shortest || (pointStyle(body, ['first']).kinds.length === 0 && length / firsts < shortestBare);
}

function lengthOf(body: Block[]): number {
  const words = body.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.words];
    return block.kind === 'table' ? block.rows.flat().map((cell) => ('words' in cell ? cell.words : '')) : [];
  });
  return words.join('').length;
}

/** Have a third of the sections by 一、二、三、 no words but one sentence? */
function mostlyBare(body: Block[]): boolean {
  const starts = body.flatMap((block, at) => (labelOf(block)?.kind === 'first' ? [at] : []));
  const bare = starts.filter((at) => {
    const block = body[at] as Paragraph;
    const next = body[at + 1];
    const goesOn = next !== undefined && labelOf(next)?.kind !== 'first';
    return !goesOn && splitHeading(block.words, labelOf(block)).body.length < 60;
  });
  return bare.length >= starts.length / 3;
}

const section = (heading: string, lead: Block[], points: Section['points'], parts: string[] = []): Section => ({
  parts,
  heading,
  isAttachment: false,
  lead,
  points,
  closing: [],
});

/** The parts above a chapter (编) wait for it; an article without a chapter stands under its part. */
function byChapters(body: Block[], kind: 'chapter' | 'part' | 'clause'): Divided {
  const divided: { parts: string[]; heading: string; blocks: Block[] }[] = [];
  const before: Block[] = [];
  let parts: string[] = [];
  for (const block of body) {
    const label = labelOf(block)?.kind;
    const words = block.kind === 'paragraph' ? block.words : '';
    if (label === kind) {
      divided.push({ parts, heading: words, blocks: [] });
      parts = [];
    } else if (label === 'part') parts.push(words);
    else {
      const heading = parts.pop();
      if (heading !== undefined) divided.push({ parts, heading, blocks: [] });
      parts = [];
      (divided.at(-1)?.blocks ?? before).push(block);
    }
  }
  if (parts.length > 0) divided.push({ parts: parts.slice(0, -1), heading: parts.at(-1) ?? '', blocks: [] });
  const style = pointStyle(body, [kind]);
  const sections = divided.map(({ parts: above, heading, blocks }) => {
    const { lead, points } = pointsIn(blocks, style);
    return section(heading, lead, points, above);
  });
  return { before, sections };
}

function byFirst(body: Block[]): Divided {
  const starts = body.flatMap((block, at) => (labelOf(block)?.kind === 'first' ? [at] : []));
  const style = pointStyle(body, ['first']);
  const sections = starts.map((start, index) => {
    const block = body[start] as Paragraph;
    const { heading, body: runOn } = splitHeading(block.words, labelOf(block));
    const rest = body.slice(start + 1, starts[index + 1] ?? body.length);
    const { lead, points } = pointsIn(runOn === '' ? rest : [{ ...block, words: runOn }, ...rest], style);
    return section(heading, lead, points);
  });
  return { before: body.slice(0, starts[0]), sections };
}

/** The highest level of marked headings that has more than one. */
function headingLevel(body: Block[]): number | undefined {
  const levels = body.flatMap((block) => (block.kind === 'paragraph' ? (block.level ?? []) : []));
  return [1, 2, 3, 4].find((level) => levels.filter((one) => one === level).length > 1);
}

function byLevel(body: Block[]): Divided {
  const style: PointStyle = pointStyle(body, []);
  const level = headingLevel(body) ?? 1;
  const isAt = (block: Block, wanted: number) => block.kind === 'paragraph' && block.level === wanted;
  const starts = body.flatMap((block, at) => (isAt(block, level) ? [at] : []));
  const sections = starts.map((start, index) => {
    const blocks = body.slice(start + 1, starts[index + 1] ?? body.length);
    const heading = plainWords((body[start] as Paragraph).words);
    if (!blocks.some((block) => isAt(block, level + 1))) {
      const { lead, points } = pointsIn(blocks, style);
      return section(heading, lead, points);
    }
    const first = blocks.findIndex((block) => isAt(block, level + 1));
    const points: Section['points'] = [];
    for (const block of blocks.slice(first)) {
      if (isAt(block, level + 1)) points.push({ heading: (block as Paragraph).words, blocks: [], line: block.line });
      else points.at(-1)?.blocks.push(block);
    }
    return section(heading, blocks.slice(0, first), points);
  });
  return { before: body.slice(0, starts[0]), sections };
}
