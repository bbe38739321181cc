import { isMerged, type Cell, type NewBlock } from '../document.ts';

/** A cell as files have it. */
export interface RawCell {
  blocks: NewBlock[];
  /** over how many columns it goes */
  columns: number;
  /** over how many rows it goes */
  rows: number;
  /** it is one with the cell above: Word writes every such cell */
  continuesAbove?: boolean;
}

/**
 * A table as a grid in which every row has as many cells. Out: the table, and before it the words of rows that go over
 * its whole width, which are its title; only its words, if it has one column, because then it was made for the layout;
 * its pictures behind it.
 */
export function tableFrom(raw: RawCell[][]): NewBlock[] {
  const pictures = raw.flat().flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'picture'));
  const grid = filled(raw);
  const width = Math.max(0, ...grid.map((row) => row.length));
  if (width <= 1) return raw.flat().flatMap(({ blocks }) => blocks);
  for (const row of grid) while (row.length < width) row.push({ words: '' });
  const rows = grid.filter((row) => row.some((cell) => isMerged(cell) || cell.words !== ''));
  const titles = rows.findIndex((row) => !isWhole(row));
  if (titles < 0) return raw.flat().flatMap(({ blocks }) => blocks);
  const above = rows.slice(0, titles).map(([cell]): NewBlock => ({ kind: 'paragraph', words: wordsOf(cell) }));
  return [
    ...above.filter((block) => 'words' in block && block.words !== ''),
    { kind: 'table', rows: rows.slice(titles) },
    ...pictures,
  ];
}

/** Does one cell go over the whole row? */
const isWhole = (row: Cell[]): boolean => row.slice(1).every((cell) => isMerged(cell) && cell.mergedWith === 'left');

const wordsOf = (cell: Cell | undefined): string => (cell && !isMerged(cell) ? cell.words : '');

function filled(raw: RawCell[][]): Cell[][] {
  /** by column: for how many rows more the cell above goes on, and what stands there */
  const fromAbove: { rows: number; cell: Cell }[] = [];
  return raw.map((cells) => {
    const row: Cell[] = [];
    const takeFromAbove = () => {
      for (let above = fromAbove[row.length]; above && above.rows > 0; above = fromAbove[row.length]) {
        above.rows -= 1;
        row.push(above.cell);
      }
    };
    for (const { blocks, columns, rows, continuesAbove = false } of cells) {
      takeFromAbove();
      for (let at = 0; at < columns; at += 1) {
        fromAbove[row.length] = { rows: rows - 1, cell: { mergedWith: at === 0 ? 'above' : 'left' } };
        const first: Cell = continuesAbove ? { mergedWith: 'above' } : { words: joined(blocks) };
        row.push(at === 0 ? first : { mergedWith: 'left' });
      }
    }
    takeFromAbove();
    return row;
  });
}

/** A cell's paragraphs in one line: a blank stands for the line's end, where no mark does. */
function joined(blocks: NewBlock[]): string {
  const lines = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.words]
      : block.kind === 'table'
        ? block.rows.map((row) => row.map(wordsOf).filter(Boolean).join(' '))
        : [],
  );
  return lines
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=[。；，、：）”》]) | (?=[（“《])/gu, '');
}
