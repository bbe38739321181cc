import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * A table as rows of equal length: a cell that takes several rows or columns stands in the first of them, and the others
 * are undefined. So columns stay columns in formats that know no merged cells.
 */
export function gridOf(table: Element): (Element | undefined)[][] {
  const grid: (Element | undefined)[][] = [];
  const taken = new Set<string>();
  let row = 0;
  visit(table, 'element', (element) => {
    if (element.tagName !== 'tr') return;
    const cells: (Element | undefined)[] = (grid[row] ??= []);
    let column = 0;
    for (const cell of element.children) {
      if (cell.type !== 'element') continue;
      while (taken.has(`${row},${column}`)) cells[column++] = undefined;
      const { rowSpan = 1, colSpan = 1 } = cell.properties;
      for (let below = 0; below < Number(rowSpan); below += 1)
        for (let right = 0; right < Number(colSpan); right += 1) taken.add(`${row + below},${column + right}`);
      cells[column] = cell;
      for (let right = 1; right < Number(colSpan); right += 1) cells[column + right] = undefined;
      column += Number(colSpan);
    }
    while (taken.has(`${row},${column}`)) cells[column++] = undefined;
    row += 1;
  });
  return grid;
}
