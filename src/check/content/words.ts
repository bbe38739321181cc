import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { headingWords } from '../../study/contract/headings.ts';
import { closingId, leadId, sourceNotesId } from '../../study/contract/made-ids.ts';
import { isSourceMark, sourceMark } from '../../study/contract/source-marks.ts';
import { headingsIn } from './heading.ts';
import { onceASection } from './once-a-section.ts';
import { publishedTree } from './published-tree.ts';
import { isText, type SectionFile } from './section-file.ts';

/** The study's words as they will be published: without notes, permanent ids and break marks. */
export interface StudyWords {
  /** all of them, one paragraph, heading or cell per line */
  text: string;
  /** those of each place by its id, as `src/markdown/rehype-places.ts` will divide them */
  places: ReadonlyMap<string, string>;
}

/** In: the sections in order. Those that cannot be parsed have no words. */
export function wordsOf(sections: SectionFile[]): StudyWords {
  const all = sections.map(wordsIn);
  const places = new Map<string, string>();
  for (const { id, words, isHeading } of all.flat())
    places.set(id, isHeading ? words : (places.get(id) ?? '') + words);
  return { text: all.map(textOf).join('\n'), places };
}

/** Words of a section, by the place that they belong to. */
interface Piece {
  id: string;
  words: string;
  /** it begins its place anew */
  isHeading?: true;
  /** it is read behind all others */
  isNote?: true;
  /** the words, a paragraph, heading or cell per line, where they are not one line themselves */
  lines?: string[];
}

/** A section's words, a paragraph, heading or cell per line. */
function textOf(pieces: Piece[]): string {
  const [text, notes] = [pieces.filter(({ isNote }) => !isNote), pieces.filter(({ isNote }) => isNote)];
  return [...text, ...notes].flatMap(({ words, lines }) => lines ?? [words]).join('\n');
}

const wordsIn = onceASection('words', ({ tree, source, slug, isIntroduction }): Piece[] => {
  if (!tree) return [];
  const joined = publishedTree(tree, source.text);
  const ids = new Map(headingsIn(joined).map((heading) => [heading.node as RootContent, heading.ids?.id ?? '']));
  const pieces: Piece[] = [];
  let place = isIntroduction ? slug : leadId(slug);
  for (const node of joined.children) {
    if (node.type === 'thematicBreak') place = closingId(slug);
    else if (node.type === 'heading') {
      const words = headingWords(toString(node));
      const id = ids.get(node) ?? '';
      pieces.push({ id, words, isHeading: true });
      if (node.depth > 1) place = id;
    } else if (isText(node)) {
      const [words, lines] = [toString(node), linesOf(node)];
      const isOneLine = lines.length === 1 && lines[0] === words;
      pieces.push({ id: place, words, ...(isOneLine ? {} : { lines }) });
    } else if (node.type === 'footnoteDefinition' && isSourceMark(node.label ?? '')) {
      const words = `${sourceMark(node.label ?? '')}${toString(node)}`;
      pieces.push({ id: sourceNotesId(slug), words, isNote: true });
    }
  }
  return pieces;
});

function linesOf(block: RootContent): string[] {
  const lines: string[] = [];
  visit({ type: 'root', children: [block] } satisfies Root, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'paragraph' || node.type === 'tableCell') lines.push(toString(node));
    if (node.type === 'heading') lines.push(headingWords(toString(node)));
    return undefined;
  });
  return lines;
}
