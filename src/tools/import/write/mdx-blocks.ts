import { isMerged, type Block, type Cell, type Table } from '../document.ts';
import { mdxText } from './mdx-text.ts';

/** What a picture is called in the study; undefined for one that is not copied. */
export type PictureName = (block: Block) => { file: string; description: string } | undefined;

/** Blocks as MDX, parted by empty lines; bullets that follow one another are one list. */
export function mdxBlocks(blocks: Block[], pictureName: PictureName): string {
  let text = '';
  let isInList = false;
  for (const block of blocks) {
    const written = mdxBlock(block, pictureName);
    if (written === '') continue;
    const isItem = block.kind === 'paragraph' && block.bullet === true;
    text += `${text === '' ? '' : isItem && isInList ? '\n' : '\n\n'}${isItem ? '- ' : ''}${written}`;
    isInList = isItem;
  }
  return text;
}

function mdxBlock(block: Block, pictureName: PictureName): string {
  if (block.kind === 'paragraph') return mdxText(block.words);
  if (block.kind === 'table') return mdxTable(block);
  const picture = pictureName(block);
  return picture ? `![${mdxText(picture.description)}](pictures/${picture.file})` : '';
}

/** A table in GFM: a cell that is one with its neighbour is `^^` (above) or `>>` (to the left). */
function mdxTable({ rows }: Table): string {
  const [head = [], ...body] = rows.map((row) => row.map(cellText));
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function cellText(cell: Cell): string {
  if (isMerged(cell)) return cell.mergedWith === 'above' ? '^^' : '>>';
  return mdxText(cell.words, 'cell').replace(/^(?:\^\^|>>)$/, String.raw`\$&`);
}
