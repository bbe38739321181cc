import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A stretch of a block: words of the text, or the label of a note that hangs on the letter before it. */
export type Run = { words: string } | { note: string };

/** A paragraph, a line of a list, a paragraph of a quotation, or a row of a table. */
export interface Block {
  kind: 'paragraph' | 'list' | 'quote' | 'row';
  /** one for each cell of a row; one alone for the other kinds */
  cells: Run[][];
  /** what stands before a line of a list: `1.` or `-`; '' before its further paragraphs */
  mark: string;
  /** how many lists a line stands in */
  depth: number;
  /** it is the head of a table, with which a table begins */
  isHead: boolean;
}

/** Where in the body the reading is. */
interface Spot {
  kind: Block['kind'];
  depth: number;
  isHead: boolean;
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'span', 'mark', 'ruby', 'rt', 'rp', 'wbr']);
const cellTags = new Set(['td', 'th']);

/**
 * Reads a place's body as blocks for formats without tags. What is only form in them (emphasis, links) is left out.
 * In: the body's HTML. Out: its blocks in order; joined, their words are the place's.
 */
export function blocksOf(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let mark = '';

  const start = ({ kind, depth, isHead }: Spot): Block => {
    open = { kind, cells: [[]], mark, depth, isHead };
    mark = '';
    blocks.push(open);
    return open;
  };
  const add = (run: Run, spot: Spot) => (open ?? start(spot)).cells.at(-1)?.push(run);
  const readAll = ({ children }: { children: Nodes[] }, spot: Spot) => children.forEach((child) => read(child, spot));
  const read = (node: Nodes, spot: Spot): void => {
    if (node.type === 'text') {
      if (open || node.value.trim() !== '') add({ words: node.value }, spot);
    } else if (node.type === 'element' && 'dataAside' in node.properties) {
      const label = noteIn(node);
      if (label) add({ note: label }, spot);
    } else if (node.type === 'element' && inline.has(node.tagName)) readAll(node, spot);
    else if (node.type === 'element' && cellTags.has(node.tagName)) {
      open?.cells.push([]);
      readAll(node, spot);
    } else if (node.type === 'element') {
      open = undefined;
      const inner = spotIn(node, spot);
      if (node.tagName === 'tr') start(inner).cells = [];
      readLines(node, inner);
      open = undefined;
    } else if ('children' in node) readAll(node, spot);
  };
  const readLines = (element: Element, spot: Spot) => {
    let number = Number(element.properties['start'] ?? 1);
    for (const child of element.children) {
      if (child.type === 'element' && child.tagName === 'li') mark = element.tagName === 'ol' ? `${number++}.` : '-';
      read(child, spot);
    }
  };
  read(fromHtml(body, { fragment: true }), { kind: 'paragraph', depth: 0, isHead: false });
  return blocks;
}

function spotIn({ tagName }: Element, spot: Spot): Spot {
  if (tagName === 'blockquote') return { ...spot, kind: 'quote' };
  if (tagName === 'ul' || tagName === 'ol') return { ...spot, kind: 'list', depth: spot.depth + 1 };
  if (tagName === 'table') return { ...spot, kind: 'row' };
  return tagName === 'thead' ? { ...spot, isHead: true } : spot;
}

function noteIn(aside: Nodes): string | undefined {
  const link = 'children' in aside ? aside.children[0] : undefined;
  const id = link?.type === 'element' ? link.properties['id'] : undefined;
  return typeof id === 'string' && id.startsWith('noteref-') ? id.slice('noteref-'.length) : undefined;
}

/** The words of a cell, or of a block that has no more than one, without its notes. */
export function wordsOf(cell: Run[]): string {
  return cell.map((run) => ('words' in run ? run.words : '')).join('');
}
