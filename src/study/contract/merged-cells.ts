/** What an editor writes for a cell that is one with the cell above it, or with the cell to its left. */
const aboveMark = '^^';
const leftMark = '>>';

/** Does a cell only say that it is one with another? In: its words. */
export const isMergeMark = (words: string): boolean => words.trim() === aboveMark || words.trim() === leftMark;

/** How many rows and columns a cell takes; undefined where it is part of another. */
export type Span = { rows: number; columns: number } | undefined;

/** Where a cell is, counted from 0. */
export interface Cell {
  row: number;
  column: number;
}

/** Which cells of a table are one. */
export interface MergedCells {
  spans: Span[][];
  /** how many rows are its head: the first, and those into which its cells reach */
  headRows: number;
  /** cells that cannot be merged as they say: there is no such cell, or the whole would be no rectangle */
  wrong: Cell[];
}

/** In: the words of a table's cells, row by row, the head first. */
export function mergedCells(rows: readonly (readonly string[])[]): MergedCells {
  const wrong: Cell[] = [];
  const owners: Cell[][] = [];
  const parts = new Map<Cell, Cell[]>();
  rows.forEach((cells, row) => {
    owners.push([]);
    cells.forEach((words, column) => {
      const cell = { row, column };
      const owner = ownerOf(words.trim(), owners, cell);
      if (!owner) wrong.push(cell);
      owners[row]?.push(owner ?? cell);
      parts.set(owner ?? cell, [...(parts.get(owner ?? cell) ?? []), cell]);
    });
  });
  const spans: Span[][] = rows.map(() => []);
  for (const [{ row, column }, its] of parts) {
    const last = its.at(-1) ?? { row, column };
    const span = { rows: last.row - row + 1, columns: last.column - column + 1 };
    const isRectangle = its.length === span.rows * span.columns && its.every((one) => one.column >= column);
    if (!isRectangle) wrong.push(last);
    (spans[row] ?? [])[column] = isRectangle ? span : { rows: 1, columns: 1 };
  }
  return { spans, headRows: headRowsOf(spans), wrong };
}

/** The cell of which a cell is part, itself included; undefined where there is none. */
function ownerOf(mark: string, owners: Cell[][], { row, column }: Cell): Cell | undefined {
  if (mark === aboveMark) return owners[row - 1]?.[column];
  if (mark === leftMark) return owners[row]?.[column - 1];
  return { row, column };
}

function headRowsOf(spans: Span[][]): number {
  let count = Math.min(1, spans.length);
  for (let row = 0; row < count; row += 1)
    for (const span of spans[row] ?? []) count = Math.max(count, row + (span?.rows ?? 1));
  return count;
}
