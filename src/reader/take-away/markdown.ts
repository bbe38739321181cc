import { blocksOf, type Block, type Run } from './blocks.ts';
import { yamlHead } from './yaml-head.ts';
import { pictures } from '../../study/contract/addresses.ts';
import type { Note } from '../../study/places/place.ts';
import { outlineOf } from '../../study/outline/levels.ts';
import { placeTitle } from '../../study/places/place-names.ts';
import type { Study, StudyPlace, StudySection } from '../../study/study.ts';

/**
 * The study as Markdown (CommonMark with GFM footnotes): YAML for programs, head, rule, the text, rule, the editor's
 * words. Headings link to their permanent addresses. Emphasis is left out: beside Chinese punctuation CommonMark prints
 * `**`.
 */
export function markdownOf(study: Study): string {
  const { title, siteName, edition, hash, address, source, sourceKind, statements, conventions, rights, sections } =
    study;
  const blocks = sections.flatMap(sectionBlocks(headingLevels(sections), study.site));
  const head = [
    `# ${escaped(title)}`,
    quote(`${escaped(siteName)}，${edition}版（${hash}），<${address}>`),
    quote(`${escaped(sourceKind)}：<${source}>`),
  ];
  const editors = [
    '以下是编者所记，不属原文。',
    '## 来源与凡例',
    [...statements, ...conventions, rights].map((one) => `- ${escaped(one)}`).join('\n'),
    ...sections.flatMap((section) => section.notes.map((note) => definition(note, section))),
  ];
  return `${[yamlHead(study), ...head, '---', ...blocks, '---', ...editors].join('\n\n')}\n`;
}

/**
 * A note. Without the blank behind the place's name, a renderer that knows no footnotes would take the note for the
 * address of a link, and show nothing of it; so it would if the note began as the title of a link does.
 */
function definition({ label, text }: Note, { title, places }: StudySection): string {
  const place = places.find(({ notes }) => notes.includes(label));
  return `[^${label}]: ${escaped(place ? placeTitle(place, title) : title)} ${escaped(text).replace(/^["'(]/, '\\$&')}`;
}

type Levels = ReadonlyMap<StudyPlace, number>;

const sectionBlocks =
  (levels: Levels, site: string) =>
  ({ places }: StudySection): string[] =>
    places.flatMap((place) => [
      ...heading(place, levels),
      ...blocksOf(place).reduce((text: string[], block) => withBlock(text, block, site), []),
    ]);

function heading(place: StudyPlace, levels: Levels): string[] {
  const { heading: words, address } = place;
  return words ? [`${'#'.repeat(levels.get(place) ?? 2)} [${escaped(words)}](${address})`] : [];
}

/** The level of each heading: sections below parts, points below sections and 节. The title has the first. */
function headingLevels(sections: StudySection[]): Levels {
  const top = sections.some(({ places }) => places.some(({ kind }) => kind === 'part')) ? 3 : 2;
  const levels = new Map<StudyPlace, number>();
  for (const section of sections) {
    for (const place of section.places) levels.set(place, place.kind === 'part' ? 2 : top);
    for (const { place, below } of outlineOf(section)) {
      levels.set(place, top + 1);
      for (const point of below) levels.set(point, top + 2);
    }
  }
  return levels;
}

/** Rows follow one another without an empty line; a table's head has a rule below it. */
function withBlock(written: string[], block: Block, site: string): string[] {
  if (block.kind !== 'row') return [...written, lines(block, site)];
  const row = `| ${block.cells.map((runs) => marked(runs, site)).join(' | ')} |`;
  if (block.isHead) return [...written, `${row}\n|${' --- |'.repeat(block.cells.length)}`];
  return [...written.slice(0, -1), `${written.at(-1)}\n${row}`];
}

function lines({ kind, cells: [runs = []], bullet, depth }: Block, site: string): string {
  const text = lineStart(marked(runs, site));
  if (kind === 'list') return `${'    '.repeat(depth - 1)}${bullet === '' ? '    ' : `${bullet} `}${text}`;
  return kind === 'quote' ? quote(text) : text;
}

const marked = (runs: Run[], site: string): string => runs.map((run) => written(run, site)).join('');

function written(run: Run, site: string): string {
  if ('note' in run) return `[^${run.note}]`;
  if ('words' in run) return escaped(run.words);
  return `![${escaped(run.alt)}](${new URL(pictures + run.picture, site).href})`;
}

const quote = (text: string): string => `> ${text}`;

/** Escapes what Markdown reads anywhere in a line; line ends, which are blanks in a text, become blanks. */
const escaped = (text: string): string => text.replace(/\s*\n\s*/g, ' ').replace(/[\\`*_[\]<>~|&]/g, '\\$&');

/** Escapes what Markdown reads at the beginning of a line. */
const lineStart = (text: string): string =>
  text.replace(/^(\s*)([#+\-=:]|\d{1,9}(?=[.)](?:\s|$)))/, (_, blank, start: string) => {
    return /\d/.test(start) ? `${blank}${start}\\` : `${blank}\\${start}`;
  });
