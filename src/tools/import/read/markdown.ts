import type { Nodes, Paragraph as MarkdownParagraph, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { inLines, noteCall, type NewBlock, type ReadDocument, type SourceNote } from '../document.ts';
import type { FindPicture } from './web-parts.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** Reads Markdown: its words, without its marks. Bold and italics are not kept. */
export function readMarkdown(text: string, findPicture: FindPicture): ReadDocument {
  const [, facts = '', body = text] = /^\ufeff?---\r?\n([^]*?)\r?\n---\r?\n([^]*)$/.exec(text) ?? [];
  const tree = parser.parse(body);
  const notes = tree.children.flatMap((node): Omit<SourceNote, 'line'>[] =>
    node.type === 'footnoteDefinition'
      ? [{ mark: markOf(node.label ?? node.identifier), words: [toString(node)] }]
      : [],
  );
  const title = /^title:\s*["']?(.+?)["']?\s*$/m.exec(facts)?.[1];
  const read = inLines(blocksOf(tree, findPicture), notes);
  return { format: 'Markdown 文件', ...read, ...(title === undefined ? {} : { title }), remarks: [] };
}

function blocksOf(parent: Parent | Root, findPicture: FindPicture): NewBlock[] {
  return parent.children.flatMap((node): NewBlock[] => {
    if (node.type === 'heading') return [{ kind: 'paragraph', words: wordsOf(node).trim(), level: node.depth }];
    if (node.type === 'paragraph') return paragraphBlocks(node, findPicture);
    if (node.type === 'table')
      return [
        {
          kind: 'table',
          rows: node.children.map((row) => row.children.map((cell) => ({ words: wordsOf(cell).trim() }))),
        },
      ];
    if (node.type === 'code') return linesOf(node.value);
    if (node.type === 'list')
      return node.children.flatMap((item, at) => {
        const [first, ...more] = blocksOf(item, findPicture);
        if (first?.kind !== 'paragraph') return first ? [first, ...more] : [];
        const number = `${(node.start ?? 1) + at}.`;
        return [node.ordered ? { ...first, words: number + first.words } : { ...first, bullet: true }, ...more];
      });
    return node.type === 'blockquote' ? blocksOf(node, findPicture) : [];
  });
}

function paragraphBlocks(node: MarkdownParagraph, findPicture: FindPicture): NewBlock[] {
  const pictures = node.children.flatMap((child): NewBlock[] =>
    child.type === 'image' ? [{ kind: 'picture', ...findPicture([child.url]), description: child.alt ?? '' }] : [],
  );
  return [...linesOf(wordsOf(node)), ...pictures];
}

/** A line's end in a sentence: no mark before it, no number of a heading behind it. */
const innerLineEnd =
  /(?<![。；：！？”）》\s])\n(?=\S)(?!第[一二三四五六七八九十百]+[编章节条]|[（(]?[一二三四五六七八九十]+[、）)])/gu;

/** Lines that end in a mark are paragraphs of their own: so most people write them. Others were cut by an editor. */
function linesOf(words: string): NewBlock[] {
  const joined = words.replace(innerLineEnd, (_, at: number) =>
    /\p{Script=Han}/u.test(words.slice(at - 1, at + 2)) ? '' : ' ',
  );
  return joined
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => ({ kind: 'paragraph', words: line }));
}

/** The words of a node; a line's end is a line's end. */
function wordsOf(node: Nodes): string {
  if (node.type === 'footnoteReference') return noteCall(markOf(node.label ?? node.identifier));
  if (node.type === 'break') return '\n';
  if (node.type === 'image' || node.type === 'html') return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const markOf = (label: string): string => (/^\w+$/.test(label) ? `〔${label}〕` : label);
