import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { remarkJoinHanLines } from '../markdown/remark-join-han-lines.ts';
import type { SectionFile } from './section-file.ts';

/** The study's words, a paragraph, heading or cell a line, without notes, permanent ids and break marks. */
export function studyText(sections: SectionFile[]): string {
  return sections.map(({ tree }) => (tree ? wordsOf(structuredClone(tree)) : '')).join('\n');
}

function wordsOf(tree: Root): string {
  remarkJoinHanLines()(tree);
  const lines: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type === 'paragraph' || node.type === 'tableCell') lines.push(toString(node));
    if (node.type === 'heading')
      lines.push(
        toString(node)
          .replace(/\s*\[#[^\]]*\]\s*$/, '')
          .replaceAll('|', ''),
      );
    return undefined;
  });
  return lines.join('\n');
}
