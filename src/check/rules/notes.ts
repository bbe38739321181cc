import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { permanentName, permanentNameRule } from '../../study/contract/permanent-names.ts';
import { isSourceMark, sourceMark } from '../../study/contract/source-marks.ts';
import { onceASection } from '../content/once-a-section.ts';
import { offsetOf, type SectionFile } from '../content/section-file.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

/**
 * Notes: each label once in the text and once below it, in the same file. Labels of editors' notes (校记) are unique over
 * the study; marks of the source's own (原注) in their file.
 */
export const notes: Rule = ({ sections }) => {
  const owners = new Map<string, string>();
  return sections.flatMap((section) => problemsIn(section, owners));
};

/** A note, or where it is called. */
interface NotePart {
  identifier: string;
  label: string;
  offset: number;
}

/** What a section has of notes. */
const notesIn = onceASection('notes', ({ source, tree = { type: 'root', children: [] } }) => {
  const definitions: (NotePart & { isEmpty: boolean })[] = [];
  const references: NotePart[] = [];
  visit(tree, (node) => {
    if (node.type !== 'footnoteDefinition' && node.type !== 'footnoteReference') return;
    const { identifier, label } = node;
    const part = { identifier, label: label ?? identifier, offset: offsetOf(node) };
    if (node.type === 'footnoteReference') references.push(part);
    else definitions.push({ ...part, isEmpty: toString(node).trim() === '' });
  });
  return { definitions, references, undefinedOnes: undefinedReferences(tree, source.text) };
});

function problemsIn(section: SectionFile, owners: Map<string, string>): Problem[] {
  const { source } = section;
  const { definitions, references, undefinedOnes } = notesIn(section);
  const problems: Problem[] = [];
  const say = (offset: number, message: string, cure: string) => problems.push(source.at(offset, message, cure));

  const defined = new Map<string, number>();
  for (const { identifier, label, offset, isEmpty } of definitions) {
    const first = defined.get(identifier);
    const isSources = isSourceMark(label);
    const owner = isSources ? undefined : owners.get(identifier);
    if (!permanentName.test(label) && !isSources) say(offset, `校记的编号“${label}”写法不对`, cureForLabel);
    if (first !== undefined)
      say(
        offset,
        `${kindOf(label)}“${label}”写了两次，前一次在第 ${lineAt(source.text, first)} 行`,
        isSources ? cureForRepeatedMark(label) : '删去一条，或换一个编号。',
      );
    else if (owner) say(offset, `校记编号“${label}”已用在 ${owner}`, '换一个编号，正文和校记两处一同改。');
    if (isEmpty) say(offset, `${kindOf(label)}“${label}”没有内容`, `在冒号后写上${kindOf(label)}的文字。`);
    if (first === undefined) defined.set(identifier, offset);
  }

  const cited = new Map<string, number>();
  for (const { identifier, label, offset } of references) {
    const first = cited.get(identifier);
    if (first === undefined) cited.set(identifier, offset);
    else
      say(
        offset,
        `${kindOf(label)}“${label}”在正文里引用了两次，前一次在第 ${lineAt(source.text, first)} 行`,
        isSourceMark(label) ? cureForRepeatedMark(label) : '一条校记只引用一次：另写一条，用新的编号。',
      );
  }
  for (const [label, offset] of defined) {
    if (!cited.has(label))
      say(offset, `${kindOf(label)}“${label}”在正文里没有引用`, `在正文的相应处写 [^${label}]，或删去这一条。`);
  }
  for (const [label, offset] of undefinedOnes) {
    const uncited = [...defined.keys()].filter((one) => !cited.has(one));
    const suggestion = nearest(label, uncited);
    const cure = `在文件末尾另起一段，写“[^${label}]: ${kindOf(label)}的文字”，冒号用半角。`;
    say(offset, `${kindOf(label)}“${label}”没有内容`, suggestion ? `是不是“${suggestion}”？不是的话，${cure}` : cure);
  }
  for (const label of defined.keys()) if (!isSourceMark(label)) owners.set(label, source.file);
  return problems;
}

const kindOf = (label: string): string => (isSourceMark(label) ? '原注' : '校记');

const cureForLabel = `编者的校记，编号${permanentNameRule}；原文自己的注，照原文写它的号，例如 [^①]、[^〔1〕]、[^注1]。正文和注两处一同改。`;

const cureForRepeatedMark = (label: string): string =>
  `原文每页重新编号的，后一条写成 [^${sourceMark(label)}#2]，正文和注两处一同改，“#2”不会印出来；不然，删去一处。`;

/** The parser leaves a reference without a definition as text. */
function undefinedReferences(tree: Root, text: string): [label: string, offset: number][] {
  const found: [string, number][] = [];
  visit(tree, 'text', (node) => {
    const start = offsetOf(node);
    const written = text.slice(start, node.position?.end.offset ?? start);
    for (const match of written.matchAll(/(?<!\\)\[\^([^\]\s]*)\]/g)) found.push([match[1] ?? '', start + match.index]);
  });
  return found;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
