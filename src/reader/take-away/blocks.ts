import type { Element, Nodes } from 'hast';
import { labelOfReference } from '../../study/contract/made-ids.ts';
import { isOfficialForm, type OfficialForm } from '../../study/contract/official-forms.ts';
import { pictureOf } from '../../study/pictures/picture-names.ts';
import type { Place } from '../../study/places/place.ts';
import { pageTree } from '../../study/places/page-tree.ts';
import { gridOf } from './table-grid.ts';

/** Part of a block: words of the text, the label of a note that follows them, or a picture. */
export type Run = { words: string } | { note: string } | { picture: string; alt: string };

/** A paragraph, a line of a list, a paragraph of a quotation, or a row of a table. */
export interface Block {
  kind: 'paragraph' | 'list' | 'quote' | 'row';
  /** the cells of a row; the other kinds have one */
  cells: Run[][];
  /** what stands before a line of a list, `-`; '' before its further paragraphs */
  bullet: string;
  /** how many lists a line stands in */
  depth: number;
  /** it is the first row of a table */
  isHead: boolean;
  /** the form of an official document that a paragraph is */
  form?: OfficialForm;
}

/** Where in the body a node stands. */
interface Spot {
  kind: Block['kind'];
  depth: number;
  form?: OfficialForm;
}

const inline = new Set(['a', 'em', 'strong', 'del', 'code', 'sup', 'sub', 'span', 'mark', 'ruby', 'rt', 'rp', 'wbr']);

/** Several formats are made of the same blocks. */
const known = new WeakMap<Pick<Place, 'body'>, Block[]>();

/**
 * Reads a place's body, which is HTML, as blocks for formats without tags. Emphasis and links are left out. Joined, the
 * words of the blocks are the place's.
 */
export function blocksOf(place: Pick<Place, 'body'>): Block[] {
  const blocks = known.get(place) ?? blocksIn(place.body);
  known.set(place, blocks);
  return blocks;
}

function blocksIn(body: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let bullet = '';

  const start = ({ kind, depth, form }: Spot): Block => {
    open = { kind, cells: [[]], bullet, depth, isHead: false, ...(form && { form }) };
    bullet = '';
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
    } else if (node.type === 'element' && node.tagName === 'img') {
      const { src, alt } = node.properties;
      add({ picture: pictureOf(String(src)), alt: String(alt) }, spot);
    } else if (node.type === 'element' && inline.has(node.tagName)) readAll(node, spot);
    else if (node.type === 'element') {
      open = undefined;
      if (node.tagName === 'table') readTable(node, spot);
      else {
        if (node.tagName === 'li') bullet = '-';
        readAll(node, spotIn(node, spot));
      }
      open = undefined;
    } else if ('children' in node) readAll(node, spot);
  };
  const readTable = (table: Element, spot: Spot) =>
    gridOf(table).forEach((cells, row) => {
      const block = start({ ...spot, kind: 'row' });
      block.isHead = row === 0;
      block.cells = [];
      for (const cell of cells) {
        block.cells.push([]);
        if (cell) readAll(cell, spot);
      }
    });
  read(pageTree(body), { kind: 'paragraph', depth: 0 });
  return blocks;
}

function spotIn({ tagName, properties }: Element, spot: Spot): Spot {
  const form = [properties['className']].flat().find(isOfficialForm);
  if (form) return { ...spot, form };
  if (tagName === 'blockquote') return { ...spot, kind: 'quote' };
  return tagName === 'ul' ? { ...spot, kind: 'list', depth: spot.depth + 1 } : spot;
}

function noteIn(aside: Nodes): string | undefined {
  const link = 'children' in aside ? aside.children[0] : undefined;
  const id = link?.type === 'element' ? link.properties['id'] : undefined;
  return labelOfReference(id);
}

/** The words of a cell, without its notes and pictures. */
export function wordsOf(cell: Run[]): string {
  return cell.map((run) => ('words' in run ? run.words : '')).join('');
}
