import { withoutBreakMarks } from '../../../study/contract/headings.ts';
import { reservedSlugs } from '../../../study/contract/reserved-slugs.ts';
import { plainWords, type Block, type ReadDocument } from '../document.ts';
import type { Change } from '../mended.ts';
import { subjectOf } from '../subject.ts';
import type { Outline, Section } from '../recognise/outline.ts';
import { inOneLine, textKinds } from '../recognise/title.ts';
import { caseYaml } from './case-yaml.ts';
import { conventionsOf } from './conventions.ts';
import { keyTerms } from './key-terms.ts';
import { Names, withoutLabel } from './names.ts';
import { studyPictures } from './pictures.ts';
import { introductionMdx, sectionMdx, type Written } from './section-mdx.ts';

/** What an import has found out. */
export interface Found {
  document: ReadDocument;
  outline: Outline;
  changes: Change[];
}

/** Files by their paths in the study's folder, with `/`; and what could not be written. */
export interface StudyFiles {
  files: Map<string, string | Uint8Array>;
  remarks: string[];
}

/** The files of a new study. In: what was found, the name of the file that was read, the address if it is known, today. */
export function studyFiles(
  { document, outline, changes }: Found,
  file: string,
  url: string | undefined,
  day: string,
): StudyFiles {
  const pictures = studyPictures(document.blocks);
  const names = new Names(reservedSlugs);
  const written: Written = { names, pictureName: pictures.nameOf, notes: document.notes };
  const files = new Map<string, string | Uint8Array>();
  const { introduction, introductionClosing: end } = outline;
  if (introduction.length + end.length > 0) {
    const title = introductionTitle(outline);
    files.set(`sections/00-${names.for(title)}.mdx`, introductionMdx(title, introduction, end, written));
  }
  for (const [name, text] of sectionTexts(outline, 1, 2, written)) files.set(name, text);
  files.set('source.txt', `${document.lines.join('\n')}\n`);
  for (const [name, bytes] of pictures.files) files.set(`pictures/${name}`, bytes);
  const title = inOneLine(outline.title.map((line) => line.replace(/\s*\|\s*/g, '|'))) || file.replace(/\.[^.]*$/, '');
  const facts = {
    title,
    format: document.format,
    url,
    issuer: issuerIn(document.lines),
    tryTerms: keyTerms(textOf(document.blocks)),
    conventions: conventionsOf(changes, outline, document.remarks),
    leftOut: leftOutLines(outline, document.lines),
    edition: day,
  };
  files.set('case.yaml', caseYaml(facts));
  return { files, remarks: pictures.remarks };
}

/** 国办发 of 国办发〔2018〕115号 (发文机关代字, GB/T 9704—2012 §7.2.5), which stands at the head of a document. */
function issuerIn(lines: readonly string[]): string {
  const numbers = lines.slice(0, 12).map((line) => /^\s*[（(]?(\p{Script=Han}{2,8})[〔[(（]\d{4}[〕\])）]/u.exec(line));
  return numbers.find((number) => number !== null)?.[1] ?? '';
}

/** The files of sections. In: the number of the first and how many digits numbers have. */
export function sectionTexts(
  outline: Outline,
  first: number,
  digits: number,
  written: Written,
): [name: string, text: string][] {
  const width = Math.max(digits, String(first + outline.sections.length - 1).length);
  const titles = outline.sections.map((section) => sectionTitle(section, outline));
  return outline.sections.map((section, at) => {
    const title = titles[at] ?? '';
    const isTwin = titles.indexOf(title) !== titles.lastIndexOf(title);
    const subject = section.heading.includes('关于') ? subjectOf(withoutBreakMarks(section.heading)) : section.heading;
    const slug = written.names.for(isWhole(section, outline) ? title : subject);
    const text = sectionMdx(section, isTwin ? section.heading : title, slug, written);
    return [`sections/${String(first + at).padStart(width, '0')}-${slug}.mdx`, text];
  });
}

const isWhole = ({ heading }: Section, { title }: Outline): boolean => title.length > 0 && heading === inOneLine(title);

/** A section in the contents: its heading without 一、 and full stop; what kind of text it is, if it is the whole. */
function sectionTitle(section: Section, outline: Outline): string {
  const words = plainWords(withoutBreakMarks(section.heading));
  if (isWhole(section, outline)) return new RegExp(`(?:${textKinds})(?=(?:[（(].*)?$)`, 'u').exec(words)?.[0] ?? words;
  return section.isAttachment ? words : withoutLabel(words).replace(/[。：；]$/u, '');
}

function introductionTitle({ introduction, sections }: Outline): string {
  if (sections.length === 0) return '正文';
  const [first] = introduction;
  const isEnactment =
    introduction.length === 1 &&
    first?.kind === 'paragraph' &&
    /[年].*(?:通过|公布|发布|施行|修正|修订)/u.test(first.words);
  return isEnactment ? '题注' : '导言';
}

/** Lines as they stand in `source.txt`. */
export function leftOutLines({ leftOut, title }: Outline, lines: string[]): string[] {
  // a title with a bar of its own cannot be told from one that may break there
  const barred = title.some((line) => line.includes('|')) ? lines.filter((line) => title.includes(line.trim())) : [];
  const left = leftOut.flatMap(({ block }) => {
    const count = block.kind === 'table' ? block.rows.length : 1;
    return lines.slice(block.line - 1, block.line - 1 + count);
  });
  return [...barred, ...left].map((line) => line.trim());
}

const textOf = (blocks: Block[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? plainWords(block.words) : '')).join('\n');
