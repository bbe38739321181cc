import type { Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { headingWords } from '../../study/contract/headings.ts';
import { closingId, leadId, sourceNotesId } from '../../study/contract/made-ids.ts';
import { isSourceMark, sourceMark } from '../../study/contract/source-marks.ts';
import { headingsIn } from './heading.ts';
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
  const places = new Map<string, string>();
  const text = sections.map((section) => addWords(section, places).join('\n')).join('\n');
  return { text, places };
}

/** Adds the places of a section. Out: its lines. */
function addWords({ tree, source, slug, isIntroduction }: SectionFile, places: Map<string, string>): string[] {
  if (!tree) return [];
  const joined = publishedTree(tree, source.text);
  const ids = new Map(headingsIn(joined).map((heading) => [heading.node as RootContent, heading.ids?.id ?? '']));
  const lines: string[] = [];
  const notes: string[] = [];
  let place = isIntroduction ? slug : leadId(slug);
  for (const node of joined.children) {
    if (node.type === 'thematicBreak') place = closingId(slug);
    else if (node.type === 'heading') {
      const words = headingWords(toString(node));
      const id = ids.get(node) ?? '';
      places.set(id, words);
      lines.push(words);
      if (node.depth > 1) place = id;
    } else if (isText(node)) {
      places.set(place, (places.get(place) ?? '') + toString(node));
      lines.push(...linesOf(node));
    } else if (node.type === 'footnoteDefinition' && isSourceMark(node.label ?? '')) {
      const id = sourceNotesId(slug);
      const words = `${sourceMark(node.label ?? '')}${toString(node)}`;
      places.set(id, (places.get(id) ?? '') + words);
      notes.push(words);
    }
  }
  return [...lines, ...notes];
}

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
