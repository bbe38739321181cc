import { plainWords, type Block } from '../document.ts';
import { numeral, valueOf } from './numerals.ts';

/** What numbers a paragraph, the highest level first. */
export type LabelKind =
  | 'part'
  | 'chapter'
  | 'division'
  | 'article'
  | 'first'
  | 'second'
  | 'which'
  | 'clause'
  | 'subclause'
  | 'arabic'
  | 'bracketed';

export interface Label {
  kind: LabelKind;
  number: number;
  /** behind 之: 第十七条之一 */
  inserted?: number;
  /** the label without what parts it from the words: 一、, 第十二条 */
  written: string;
}

const han = '[一二三四五六七八九十百零〇]+';
const end = '(?=[\\s\\u3000（【〔]|$)';

const patterns: [LabelKind, RegExp][] = [
  ['part', new RegExp(`^第(${numeral})(?:分?编|篇|部分)${end}`, 'u')],
  ['chapter', new RegExp(`^第(${numeral})章(?:之(${numeral}))?${end}`, 'u')],
  ['division', new RegExp(`^第(${numeral})节${end}`, 'u')],
  ['article', new RegExp(`^第(${numeral})条(?:之(${numeral}))?${end}`, 'u')],
  ['first', new RegExp(`^(${han})、`, 'u')],
  ['second', new RegExp(`^[（(](${han})[）)]、?`, 'u')],
  ['which', new RegExp(`^第?(${han})(?:是|要)`, 'u')],
  // 1总则, 1.1编制目的: plans for emergencies, standards; what is counted or dated is none
  ['clause', /^(\d{1,2})(?![年月日时个号届次项岁元名起件天周])(?=[\s\u3000]*\p{Script=Han})/u],
  ['subclause', /^(\d{1,2}\.\d{1,2})(?=[\s\u3000]*\p{Script=Han})/u],
  ['arabic', /^(\d{1,3})(?:[.．](?!\d)|、)\s?/u],
  ['bracketed', /^[（(](\d{1,3})[）)]/u],
];

/** Headings of chapters that laws leave without a number. */
const unnumbered = /^(?:序\s*言|前\s*言|引\s*言|附\s*则)$/u;

const mustBeHeadings = new Set<LabelKind>(['part', 'chapter', 'division', 'clause']);

/** The longest line that can be the heading of a chapter or a part. */
const longestHeading = 50;

/** The label with which a paragraph begins; undefined where there is none. */
export function labelOf(block: Block): Label | undefined {
  if (block.kind !== 'paragraph' || block.bullet) return undefined;
  const words = plainWords(block.words);
  if (unnumbered.test(words)) return { kind: 'chapter', number: Number.NaN, written: '' };
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(words);
    if (!match) continue;
    if (mustBeHeadings.has(kind) && (words.length > longestHeading || /[。；：，]$/u.test(words))) return undefined;
    const inserted = match[2] === undefined ? {} : { inserted: valueOf(match[2]) };
    return { kind, number: valueOf(match[1] ?? ''), ...inserted, written: match[0].trimEnd() };
  }
  return undefined;
}
